import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRESETS, presetOf } from '../../shared/domain/presets/index.ts';
import { type Procedure, positionOf, stageOf } from '../../shared/domain/procedure.ts';
import {
  assertAtStage,
  isPartyStudied,
  type MatterState,
  type Move,
  moveAfter,
  moveBackTo,
  nextRound,
  type RunState,
  type StageEnd,
} from '../../shared/domain/road.ts';
import { Refusal } from '../../shared/errors.ts';

/** A matter and its runs, kept the way a clerk would keep them in a ledger. */
interface Ledger {
  state: MatterState;
  stage: string;
  runs: { stage: string; round: number; state: RunState }[];
}

const ENDED: Record<StageEnd, RunState> = {
  passed: 'passed',
  failed: 'failed',
  sent_back: 'sent_back',
  rejected: 'failed',
};

function begun(procedure: Procedure): Ledger {
  const first = procedure.stages[0]?.key ?? '';
  return { state: 'open', stage: first, runs: [{ stage: first, round: 1, state: 'open' }] };
}

function enter(ledger: Ledger, ended: RunState, move: Move): void {
  for (const run of ledger.runs) {
    if (run.state === 'open') run.state = ended;
    if (move.to !== null && run.state === 'passed' && move.supersedes.includes(run.stage))
      run.state = 'superseded';
  }
  ledger.state = move.state;
  if (move.to === null) return;
  ledger.runs.push({ stage: move.to, round: nextRound(ledger, move.to), state: 'open' });
  ledger.stage = move.to;
}

type Act = { end: StageEnd } | { back: number };
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.constant({ end: 'passed' as const }) },
    { weight: 2, arbitrary: fc.constantFrom({ end: 'failed' as const }, { end: 'sent_back' as const }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 12 }).map((back) => ({ back })) },
    { weight: 1, arbitrary: fc.constant({ end: 'rejected' as const }) },
  ),
  { maxLength: 60 },
);

function walk(procedure: Procedure, list: readonly Act[], look: (ledger: Ledger) => void): Ledger {
  const ledger = begun(procedure);
  for (const act of list) {
    if (ledger.state !== 'open') break;
    if ('end' in act) enter(ledger, ENDED[act.end], moveAfter(procedure, ledger.stage, act.end));
    else {
      const to = procedure.stages[act.back % (positionOf(procedure, ledger.stage) + 1)]?.key ?? '';
      enter(ledger, 'sent_back', moveBackTo(procedure, ledger.stage, to));
    }
    look(ledger);
  }
  return ledger;
}

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'accepted';
  } catch (thrown) {
    return thrown instanceof Refusal ? thrown.code : String(thrown);
  }
};

describe.each(PRESETS.map((preset) => [preset.key, preset] as const))(
  'on the road of %s',
  (_key, procedure) => {
    const passedNow = (ledger: Ledger) =>
      new Set(ledger.runs.filter((run) => run.state === 'passed').map((run) => run.stage));

    test('no stage is ever skipped, whatever happens on the way', () => {
      fc.assert(
        fc.property(acts, (list) => {
          walk(procedure, list, (ledger) => {
            if (ledger.state !== 'open') return;
            const behind = procedure.stages
              .slice(0, positionOf(procedure, ledger.stage))
              .map(({ key }) => key);
            expect(behind.filter((key) => !passedNow(ledger).has(key))).toEqual([]);
          });
        }),
        { numRuns: 200 },
      );
    });

    test('exactly one run is open while the matter is, and none afterwards', () => {
      fc.assert(
        fc.property(acts, (list) => {
          walk(procedure, list, (ledger) => {
            const open = ledger.runs.filter((run) => run.state === 'open').map((run) => run.stage);
            expect(open).toEqual(ledger.state === 'open' ? [ledger.stage] : []);
          });
        }),
        { numRuns: 200 },
      );
    });

    test('what lies ahead has not been passed, and every walk of a stage has its own number', () => {
      fc.assert(
        fc.property(acts, (list) => {
          walk(procedure, list, (ledger) => {
            if (ledger.state === 'open') {
              const ahead = procedure.stages.slice(positionOf(procedure, ledger.stage)).map(({ key }) => key);
              expect(ahead.filter((key) => passedNow(ledger).has(key))).toEqual([]);
            }
            const numbers = ledger.runs.map((run) => `${run.stage} ${run.round}`);
            expect(new Set(numbers).size).toBe(numbers.length);
          });
        }),
        { numRuns: 200 },
      );
    });

    test('only the stage where the matter stands may be acted on, and nothing of a closed matter', () => {
      fc.assert(
        fc.property(acts, fc.constantFrom(...procedure.stages), (list, wanted) => {
          const ledger = walk(procedure, list, () => {});
          const said = codeOf(() => assertAtStage(procedure, ledger, wanted.key, 'other'));
          if (ledger.state !== 'open') expect(said).toBe('matters.closed');
          else if (wanted.key === ledger.stage) expect(said).toBe('accepted');
          else if (wanted.kind === 'resolve' && !isPartyStudied(procedure, ledger))
            expect(said).toBe('stages.partyStudyMissing');
          else expect(said).toBe('stages.outOfOrder');
        }),
        { numRuns: 300 },
      );
    });

    test('passing every stage leads from the first word to the archive', () => {
      const visited: string[] = [];
      const ledger = walk(
        procedure,
        procedure.stages.map(() => ({ end: 'passed' })),
        ({ stage }) => visited.push(stage),
      );
      expect(ledger.state).toBe('archived');
      expect(visited.slice(0, -1)).toEqual(procedure.stages.slice(1).map(({ key }) => key));
    });
  },
);

describe('the party organisation studies a matter first', () => {
  const urban = presetOf('urban_default') as Procedure;
  const upTo = (key: string): Ledger => {
    const ledger = begun(urban);
    while (ledger.stage !== key) enter(ledger, 'passed', moveAfter(urban, ledger.stage, 'passed'));
    return ledger;
  };
  const resolve = (ledger: Ledger) => codeOf(() => assertAtStage(urban, ledger, 'resolve', 'other'));

  test('before that the resolution is shut for this very reason, afterwards for the order alone', () => {
    expect(resolve(upTo('party_initial'))).toBe('stages.partyStudyMissing');
    expect(resolve(upTo('consult'))).toBe('stages.outOfOrder');
    expect(resolve(upTo('resolve'))).toBe('accepted');
  });

  test('a study that was undone closes the way again', () => {
    const ledger = upTo('resolve');
    enter(ledger, 'sent_back', moveBackTo(urban, 'resolve', 'party_initial'));
    expect(ledger.runs.filter((run) => run.state === 'superseded').map((run) => run.stage)).toEqual([
      'party_initial',
      'consult',
      'deliberate',
      'party_review',
    ]);
    expect(resolve(ledger)).toBe('stages.partyStudyMissing');
  });

  test('a notice before the receipt is refused with the receipt, anything else there with the order', () => {
    const ledger = upTo('file');
    expect(codeOf(() => assertAtStage(urban, ledger, 'publish_decision', 'post'))).toBe(
      'filings.receiptMissing',
    );
    expect(codeOf(() => assertAtStage(urban, ledger, 'publish_decision', 'other'))).toBe('stages.outOfOrder');
    expect(codeOf(() => assertAtStage(urban, upTo('resolve'), 'publish_decision', 'post'))).toBe(
      'stages.outOfOrder',
    );
  });

  test('a suspended matter takes nothing, and a stage nobody knows is named', () => {
    const ledger = upTo('consult');
    expect(codeOf(() => assertAtStage(urban, { ...ledger, state: 'suspended' }, 'consult', 'other'))).toBe(
      'matters.suspended',
    );
    expect(codeOf(() => assertAtStage(urban, ledger, 'lunch', 'other'))).toBe('stages.noSuchStage');
  });
});

describe('endings', () => {
  const urban = presetOf('urban_default') as Procedure;
  test('a resolution that is voted down leaves the road; sent back, it is walked again', () => {
    expect(moveAfter(urban, 'resolve', 'failed')).toMatchObject({ to: null, state: 'closed_rejected' });
    expect(moveAfter(urban, 'resolve', 'sent_back')).toMatchObject({ to: 'resolve', state: 'open' });
    expect(moveAfter(urban, 'party_review', 'failed')).toMatchObject({ to: 'consult' });
  });
  test('nobody is sent forward, nor to a stage that is not there', () => {
    expect(codeOf(() => moveBackTo(urban, 'consult', 'resolve'))).toBe('stages.outOfOrder');
    expect(codeOf(() => moveBackTo(urban, 'consult', 'lunch'))).toBe('stages.noSuchStage');
    expect(stageOf(urban, 'consult')?.onFail).toBe('party_initial');
  });
});
