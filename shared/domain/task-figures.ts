import type { Day } from '../values.ts';
import { isOverdue, missedDeadlines, type Standing } from './tasks.ts';

export interface TaskFigures {
  readonly total: number;
  /** Signed off, no deadline missed. */
  readonly inTime: number;
  /** Signed off after a deadline was missed. */
  readonly late: number;
  readonly open: number;
  readonly overdue: number;
  /** Two deadlines missed and more: they count in the yearly rating of the unit. */
  readonly missedTwice: number;
}

/** How a set of tasks stands today: in time, late, open and overdue add up to the total. */
export function countTasks(tasks: readonly Standing[], today: Day): TaskFigures {
  const done = tasks.filter((task) => task.state === 'signedOff');
  const inTime = done.filter((task) => missedDeadlines(task, today) === 0).length;
  const overdue = tasks.filter((task) => isOverdue(task, today)).length;
  return {
    total: tasks.length,
    inTime,
    late: done.length - inTime,
    open: tasks.length - done.length - overdue,
    overdue,
    missedTwice: tasks.filter((task) => missedDeadlines(task, today) >= 2).length,
  };
}
