import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusDays } from '../../shared/domain/days.ts';
import { countTasks } from '../../shared/domain/task-figures.ts';
import {
  actsInTurn,
  isOverdue,
  lacksOf,
  missedDeadlines,
  newStanding,
  perform,
  RATINGS,
  type Standing,
  shownState,
  type TaskAct,
} from '../../shared/domain/tasks.ts';
import { Refusal } from '../../shared/errors.ts';

const DUE = '2026-03-20';
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'done';
};
/** Does one act after the other, each by somebody on a day. */
const courseOf = (...acts: readonly [TaskAct, string, string][]): Standing =>
  acts.reduce((task, [act, by, day]) => perform(task, act, by, day), newStanding(DUE));

const handIn: TaskAct = { kind: 'handIn', evidence: 1 };
const satisfied: TaskAct = { kind: 'rate', rating: 'satisfied' };
const askUntil = (until: string): TaskAct => ({ kind: 'askExtension', until });
const grant: TaskAct = { kind: 'decideExtension', granted: true };

describe('done', () => {
  test('is what one handed in with evidence, the asker rated, and another signed off', () => {
    const done = courseOf([handIn, 'li', DUE], [satisfied, 'li', DUE], [{ kind: 'signOff' }, 'wang', DUE]);
    expect(done).toMatchObject({ state: 'signedOff', rating: 'satisfied', signedOffById: 'wang' });
  });
  test('needs evidence', () => {
    expect(codeOf(() => courseOf([{ kind: 'handIn', evidence: 0 }, 'li', DUE]))).toBe(
      'tasks.evidenceMissing',
    );
    const reported: TaskAct = { kind: 'report', evidence: 2 };
    expect(courseOf([reported, 'li', DUE], [{ kind: 'handIn', evidence: 0 }, 'li', DUE]).state).toBe(
      'toCheck',
    );
  });
  test('needs a second person', () => {
    const own = () =>
      courseOf([handIn, 'li', DUE], [satisfied, 'wang', DUE], [{ kind: 'signOff' }, 'li', DUE]);
    expect(codeOf(own)).toBe('tasks.signerHandedIn');
  });
  test('needs the rating of whoever asked', () => {
    const unrated = () => courseOf([handIn, 'li', DUE], [{ kind: 'signOff' }, 'wang', DUE]);
    expect(codeOf(unrated)).toBe('tasks.ratingMissing');
    expect(lacksOf(courseOf([handIn, 'li', DUE]))).toEqual(['rating', 'secondPerson']);
  });
  test('is final', () => {
    const done = courseOf([handIn, 'li', DUE], [satisfied, 'li', DUE], [{ kind: 'signOff' }, 'wang', DUE]);
    expect(codeOf(() => perform(done, { kind: 'report', evidence: 0 }, 'li', DUE))).toBe('tasks.signedOff');
    expect(actsInTurn(done, DUE)).toEqual([]);
  });
  test('is not what the asker is dissatisfied with: that goes back, and the old rating with it', () => {
    const back = courseOf([handIn, 'li', DUE], [{ kind: 'rate', rating: 'dissatisfied' }, 'li', DUE]);
    expect(back).toMatchObject({ state: 'sentBack', rating: null });
  });
});

describe('more time', () => {
  test('may be asked for on the last day, not after it', () => {
    expect(courseOf([askUntil('2026-03-27'), 'li', DUE]).state).toBe('extensionAsked');
    const late = () => courseOf([askUntil('2026-03-27'), 'li', '2026-03-21']);
    expect(codeOf(late)).toBe('tasks.extensionTooLate');
  });
  test('ends later than the deadline', () => {
    expect(codeOf(() => courseOf([askUntil(DUE), 'li', '2026-03-10']))).toBe('tasks.extensionNotLater');
  });
  test('is granted by another than who asked', () => {
    const own = () => courseOf([askUntil('2026-03-27'), 'li', DUE], [grant, 'li', DUE]);
    expect(codeOf(own)).toBe('tasks.granterAsked');
    const granted = courseOf([askUntil('2026-03-27'), 'li', DUE], [grant, 'wang', '2026-03-23']);
    expect(granted).toMatchObject({ state: 'doing', dueOn: '2026-03-27', missed: 0 });
  });
  test('asked for in time holds the task until it is answered', () => {
    const asked = courseOf([askUntil('2026-03-27'), 'li', DUE]);
    expect(isOverdue(asked, '2026-03-27')).toBe(false);
    expect(isOverdue(asked, '2026-03-28')).toBe(true);
  });
  test('refused, the old deadline holds', () => {
    const no: TaskAct = { kind: 'decideExtension', granted: false };
    const refused = courseOf([askUntil('2026-03-27'), 'li', DUE], [no, 'li', '2026-03-23']);
    expect(shownState(refused, '2026-03-23')).toBe('overdue');
  });
});

describe('a deadline', () => {
  test('is the last day in time', () => {
    expect(shownState(newStanding(DUE), DUE)).toBe('todo');
    expect(shownState(newStanding(DUE), '2026-03-21')).toBe('overdue');
  });
  test('handed in by its day is met, however long the check takes', () => {
    const task = courseOf([handIn, 'li', DUE]);
    expect([isOverdue(task, '2026-04-30'), missedDeadlines(task, '2026-04-30')]).toEqual([false, 0]);
    const back = perform(task, { kind: 'sendBack', dueOn: '2026-05-08' }, 'wang', '2026-04-30');
    expect(missedDeadlines(back, '2026-04-30')).toBe(0);
  });
  test('missed twice counts twice', () => {
    const renew = (dueOn: string): TaskAct => ({ kind: 'renew', dueOn });
    const once = courseOf([renew('2026-03-27'), 'wang', '2026-03-23']);
    expect(missedDeadlines(once, '2026-03-27')).toBe(1);
    expect(missedDeadlines(once, '2026-03-28')).toBe(2);
    const late = perform(once, handIn, 'li', '2026-03-30');
    expect(missedDeadlines(late, '2026-03-30')).toBe(2);
  });
  test('is set anew only when it was missed, and never in the past', () => {
    const renew = (dueOn: string) => () => courseOf([{ kind: 'renew', dueOn }, 'wang', '2026-03-23']);
    expect(codeOf(() => courseOf([{ kind: 'renew', dueOn: '2026-03-27' }, 'wang', DUE]))).toBe(
      'tasks.notOverdue',
    );
    expect(codeOf(renew('2026-03-22'))).toBe('tasks.dueOnPast');
  });
  test('that has passed needs a new day when the work goes back', () => {
    const back = (dueOn: string | null) => () =>
      courseOf([handIn, 'li', DUE], [{ kind: 'sendBack', dueOn }, 'wang', '2026-03-23']);
    expect(codeOf(back(null))).toBe('tasks.dueOnPast');
    expect(back('2026-03-27')()).toMatchObject({ state: 'sentBack', dueOn: '2026-03-27' });
  });
});

const anyDay = fc.integer({ min: 0, max: 60 }).map((count) => plusDays('2026-03-01', count));
const anyAct: fc.Arbitrary<TaskAct> = fc.oneof(
  fc.record({ kind: fc.constant('report' as const), evidence: fc.nat(2) }),
  fc.record({ kind: fc.constant('handIn' as const), evidence: fc.nat(2) }),
  fc.record({ kind: fc.constant('askExtension' as const), until: anyDay }),
  fc.record({ kind: fc.constant('decideExtension' as const), granted: fc.boolean() }),
  fc.record({ kind: fc.constant('rate' as const), rating: fc.constantFrom(...RATINGS) }),
  fc.record({ kind: fc.constant('sendBack' as const), dueOn: fc.option(anyDay) }),
  fc.constant({ kind: 'signOff' as const }),
  fc.record({ kind: fc.constant('renew' as const), dueOn: anyDay }),
);
const anyStep = fc.record({ act: anyAct, by: fc.constantFrom('li', 'wang', 'zhou'), wait: fc.nat(6) });

/** Every standing that a random course comes through, with its day. */
function course(steps: readonly { act: TaskAct; by: string; wait: number }[]) {
  let task = newStanding(DUE);
  let today = '2026-03-01';
  return steps.map(({ act, by, wait }) => {
    today = plusDays(today, wait);
    const before = task;
    const code = codeOf(() => {
      task = perform(task, act, by, today);
    });
    return { before, task, today, act, code };
  });
}

describe('whatever is tried, in whatever order', () => {
  const courses = fc.array(anyStep, { maxLength: 25 });

  test('what is signed off has evidence, a rating that is not bad, and two people', () => {
    fc.assert(
      fc.property(courses, (steps) => {
        for (const { task } of course(steps))
          if (task.state === 'signedOff') {
            expect(task.evidence).toBeGreaterThan(0);
            expect(['satisfied', 'basicallySatisfied']).toContain(task.rating);
            expect(task.signedOffById).not.toBe(task.handedInById);
          }
      }),
      { numRuns: 2000 },
    );
  });

  test('deadlines missed are never forgotten, and evidence never goes', () => {
    fc.assert(
      fc.property(courses, (steps) => {
        for (const { before, task, today } of course(steps)) {
          expect(missedDeadlines(task, today)).toBeGreaterThanOrEqual(missedDeadlines(before, today));
          expect(task.evidence).toBeGreaterThanOrEqual(before.evidence);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('an act that is not in turn is refused, and an open task always has one that is', () => {
    fc.assert(
      fc.property(courses, (steps) => {
        for (const { before, task, today, act, code } of course(steps)) {
          // Carrying on is also open to one who waited too long for an answer.
          if (code === 'done' && act.kind !== 'renew') expect(actsInTurn(before, today)).toContain(act.kind);
          if (task.state !== 'signedOff') expect(actsInTurn(task, today)).not.toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('in time, late, open and overdue add up to the total', () => {
    fc.assert(
      fc.property(fc.array(courses, { maxLength: 8 }), anyDay, (many, today) => {
        const tasks = many.map((steps) => course(steps).at(-1)?.task ?? newStanding(DUE));
        const { total, inTime, late, open, overdue } = countTasks(tasks, today);
        expect(inTime + late + open + overdue).toBe(total);
        expect(overdue).toBe(tasks.filter((task) => shownState(task, today) === 'overdue').length);
      }),
      { numRuns: 300 },
    );
  });
});
