import { describe, expect, test } from 'vitest';
import { threshold } from '../../shared/domain/fractions.ts';
import { PRESETS, presetOf } from '../../shared/domain/presets/index.ts';
import { type MeetingForm, ordinalOf, type Procedure, type Stage } from '../../shared/domain/procedure.ts';
import { FRAME_RULES, type FrameRule, faultsOf } from '../../shared/domain/procedure-frame.ts';

const shipped = (key = 'urban_default'): Procedure => {
  const preset = presetOf(key);
  if (!preset) throw new Error(key);
  return preset;
};

/** The default procedure with its stages rearranged. */
const withStages = (change: (stages: readonly Stage[]) => readonly Stage[]): Procedure => ({
  ...shipped(),
  stages: change(shipped().stages),
});
const withStage = (key: string, change: (stage: Stage) => Partial<Stage>): Procedure =>
  withStages((stages) => stages.map((stage) => (stage.key === key ? { ...stage, ...change(stage) } : stage)));
const withForm = (key: string, change: Partial<MeetingForm>): Procedure =>
  withStage('resolve', ({ forms }) => ({
    forms: forms.map((form) => (form.key === key ? { ...form, ...change } : form)),
  }));
const without = (key: string): Procedure =>
  withStages((stages) => stages.filter((stage) => stage.key !== key));
const moved = (key: string, before: string): Procedure =>
  withStages((stages) => {
    const rest = stages.filter((stage) => stage.key !== key);
    const place = rest.findIndex((stage) => stage.key === before);
    return [...rest.slice(0, place), ...stages.filter((stage) => stage.key === key), ...rest.slice(place)];
  });
const rulesBroken = (procedure: Procedure): FrameRule[] => faultsOf(procedure).map((fault) => fault.rule);

test.each(PRESETS.map((preset) => [preset.key, preset] as const))(
  'the shipped procedure %s keeps the frame',
  (_key, preset) => {
    expect(faultsOf(preset)).toEqual([]);
  },
);

const BROKEN: Readonly<Record<FrameRule, Procedure>> = {
  noStages: { ...shipped(), stages: [] },
  keyTwice: withStage('consult', () => ({ key: 'propose' })),
  nameMissing: withStage('consult', () => ({ name: { 'zh-CN': ' ', en: 'x' } })),
  intakeNotFirst: moved('intake', 'consult'),
  archiveNotLast: moved('archive', 'evaluate'),
  notOneResolve: withStage('consult', () => ({ kind: 'resolve' })),
  noPartyBeforeResolve: withStages((stages) => stages.map((stage) => ({ ...stage, party: false }))),
  filingNotAfterResolve: moved('file', 'resolve'),
  notTwoNotices: without('publish_result'),
  firstNoticeNotAfterFiling: moved('publish_decision', 'file'),
  secondNoticeNotAfterImplement: moved('publish_result', 'implement'),
  notOneImplement: without('implement'),
  nextUnknown: withStage('consult', () => ({ onFail: 'nowhere' })),
  nextNotForward: withStage('consult', () => ({ onPass: 'intake' })),
  failForward: withStage('consult', () => ({ onFail: 'resolve' })),
  ballotWithoutRule: withStage('consult', () => ({ forms: [] })),
  fractionWrong: withForm('representatives', {
    quorum: { threshold: threshold('atLeast', 4, 3), base: 'due' },
  }),
  quorumBelowLaw: withForm('representatives', {
    quorum: { threshold: threshold('atLeast', 1, 2), base: 'due' },
  }),
  passBelowLaw: withForm('residents', {
    pass: { threshold: threshold('atLeast', 1, 2), base: 'present', recusedLeave: true },
  }),
  noticeBelowLaw: withStage('publish_decision', () => ({ notice: { days: 14 } })),
  appraisalMissing: withStage('evaluate', () => ({ evaluation: undefined })),
  daysWrong: withStage('consult', () => ({ limit: { count: 2.5, unit: 'days' } })),
};

describe('a procedure that breaks the frame is named for it', () => {
  test.each(FRAME_RULES)('%s', (rule) => expect(rulesBroken(BROKEN[rule])).toContain(rule));
});

describe('the floor of the law', () => {
  test('a street may ask for more than the law, never for less', () => {
    const stricter = withForm('representatives', {
      quorum: { threshold: threshold('atLeast', 3, 4), base: 'due' },
    });
    expect(faultsOf(stricter)).toEqual([]);
    expect(
      rulesBroken(
        withForm('owners_special', {
          pass: { threshold: threshold('atLeast', 2, 3), base: 'participants', recusedLeave: true },
        }),
      ),
    ).toEqual(['passBelowLaw']);
  });
  test('a meeting that decides without a quorum is below the law', () => {
    expect(rulesBroken(withForm('owners', { quorum: null }))).toEqual(['quorumBelowLaw']);
  });
  test('owners’ notices may hang three days, the others fifteen', () => {
    expect(faultsOf(withStage('publish_decision', () => ({ notice: { days: 15, ownersDays: 3 } })))).toEqual(
      [],
    );
  });
  test('a fault of one stage names the stage', () => {
    expect(faultsOf(BROKEN.noticeBelowLaw)).toEqual([{ rule: 'noticeBelowLaw', stage: 'publish_decision' }]);
  });
});

test('the stages are counted as six discussions, one filing, two notices', () => {
  const counted = shipped().stages.flatMap((stage) => ordinalOf(shipped(), stage.key) ?? []);
  expect(counted.map(({ group, number }) => `${group} ${number}`)).toEqual([
    ...[1, 2, 3, 4, 5, 6].map((number) => `discussion ${number}`),
    'filing 1',
    'publication 1',
    'publication 2',
  ]);
});
