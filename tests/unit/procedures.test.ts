import { describe, expect, test } from 'vitest';
import { bodyKindOf, covers } from '../../shared/domain/bodies.ts';
import { PRESETS, presetOf } from '../../shared/domain/presets/index.ts';
import {
  type BodyKind,
  formFor,
  type MeetingForm,
  noticeDaysOf,
  ordinalOf,
  type Procedure,
  type ResolveBy,
  stageOf,
} from '../../shared/domain/procedure.ts';

const preset = (key: string): Procedure => {
  const found = presetOf(key);
  if (!found) throw new Error(key);
  return found;
};
const stage = (key: string, procedure = preset('urban_default')) => {
  const found = stageOf(procedure, key);
  if (!found) throw new Error(key);
  return found;
};
const formOf = (key: string, body: BodyKind, resolveBy: ResolveBy): MeetingForm => {
  const form = formFor(stage(key), body, resolveBy);
  if (!form) throw new Error(key);
  return form;
};

const SIGN = { atLeast: '≥', moreThan: '>' } as const;
/** A rule on one line: quorum of whom, pass of whom, notice days. */
function onOneLine({ quorum, pass, noticeDays }: MeetingForm): string {
  const part = (rule: typeof quorum | typeof pass) =>
    rule
      ? `${SIGN[rule.threshold.comparator]}${rule.threshold.fraction.numerator}/${rule.threshold.fraction.denominator} ${rule.base}`
      : 'none';
  return `${part(quorum)}; ${part(pass)}; ${noticeDays}`;
}

describe('the default procedure carries the rules of the law', () => {
  test.each<[string, BodyKind, ResolveBy, string]>([
    ['party_initial', 'party_committee', 'representatives', '≥1/2 due; >1/2 present; 0'],
    ['consult', 'residents_committee', 'representatives', '>1/2 due; >1/2 present; 0'],
    ['deliberate', 'council', 'representatives', '≥2/3 due; >1/2 due; 2'],
    ['deliberate', 'open_meeting', 'representatives', 'none; >1/2 due; 2'],
    ['party_review', 'party_branch', 'representatives', '≥2/3 due; >1/2 due; 3'],
    ['resolve', 'representatives', 'representatives', '≥2/3 due; >1/2 present; 3'],
    ['resolve', 'residents', 'residents', '>1/2 due; >1/2 present; 10'],
    ['resolve', 'owners', 'owners', '≥2/3 due; >1/2 participants; 15'],
    ['resolve', 'owners', 'owners_special', '≥2/3 due; ≥3/4 participants; 15'],
  ])('%s by the %s (%s): %s', (key, body, resolveBy, line) => {
    expect(onOneLine(formOf(key, body, resolveBy))).toBe(line);
  });

  test('only the residents’ meeting may be called at short notice', () => {
    const urgent = stage('resolve').forms.filter((form) => form.urgentAllowed);
    expect(urgent.map((form) => form.key)).toEqual(['residents']);
  });

  test('who recused leaves those present, never the party members who were due', () => {
    expect(formOf('party_review', 'party_branch', 'representatives').pass?.recusedLeave).toBe(false);
    expect(formOf('resolve', 'representatives', 'representatives').pass?.recusedLeave).toBe(true);
  });

  test('the matter’s type picks the body, whatever the meeting was called', () => {
    expect(formOf('resolve', 'other', 'residents').key).toBe('residents');
    expect(formOf('resolve', 'other', 'owners_special').key).toBe('owners_special');
    expect(formOf('resolve', 'representatives', 'owners').measure).toBe('headsAndArea');
    expect(formFor(stage('intake'), 'representatives', 'representatives')).toBeNull();
  });

  test('owners read their resolution three days, everybody else fifteen, and all the result fifteen', () => {
    const days = (key: string, resolveBy: ResolveBy) =>
      noticeDaysOf(stage(key).notice ?? { days: 0 }, resolveBy);
    expect([days('publish_decision', 'owners'), days('publish_decision', 'residents')]).toEqual([3, 15]);
    expect([days('publish_result', 'owners_special'), days('publish_result', 'residents')]).toEqual([15, 15]);
  });

  test('every stage but the archive leads to the next, and no rule is without its source', () => {
    for (const procedure of PRESETS) {
      for (const [place, one] of procedure.stages.entries()) {
        expect(one.onPass).toBe(procedure.stages[place + 1]?.key ?? 'end');
        expect(one.law.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('stages are counted as people count them', () => {
  test.each([
    ['urban_default', 6],
    ['si_yi', 4],
    ['wu_yi', 4],
    ['liu_yi_village', 6],
    ['yi_zheng_san_yi', 4],
  ])('%s has %i discussions up to the resolution, one filing, two notices', (key, discussions) => {
    const procedure = preset(key);
    const counted = procedure.stages.map((one) => ordinalOf(procedure, one.key));
    const highest = (group: string) =>
      Math.max(...counted.map((ordinal) => (ordinal?.group === group ? ordinal.number : 0)));
    expect([highest('discussion'), highest('filing'), highest('publication')]).toEqual([discussions, 1, 2]);
    const resolve = procedure.stages.find((one) => one.kind === 'resolve')?.key ?? '';
    expect(ordinalOf(procedure, resolve)).toEqual({ group: 'discussion', number: discussions });
  });
});

describe('a body known by its name', () => {
  test.each<[string, BodyKind]>([
    ['居民代表会议', 'representatives'],
    ['三网格党支部', 'party_branch'],
    ['社区党委', 'party_committee'],
    ['第二党支部委员会', 'party_committee'],
    ['党员代表会议', 'party_congress'],
    ['党员大会', 'party_congress'],
    ['宁夏路社区居委会', 'residents_committee'],
    ['两委联席会议', 'two_committees'],
    ['居民会议', 'residents'],
    ['户代表会议', 'households'],
    ['owners', 'owners'],
    ['业主大会', 'owners'],
    ['业主委员会', 'owners_committee'],
    ['居务监督委员会', 'supervision_committee'],
    ['居民议事会', 'council'],
    ['听证会', 'open_meeting'],
    ['第三居民小组', 'residents_group'],
    ['某会', 'other'],
  ])('%s is a %s', (name, kind) => {
    expect(bodyKindOf(name)).toBe(kind);
  });

  test('a joint meeting stands for both committees, a branch for the party side, and neither for the other', () => {
    expect(covers('two_committees', 'residents_committee')).toBe(true);
    expect(covers('party_branch', 'party_committee')).toBe(true);
    expect(covers('residents_committee', 'party_committee')).toBe(false);
    expect(covers('party_committee', 'residents_committee')).toBe(false);
  });
});
