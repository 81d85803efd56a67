import type { Outputs } from '../../../shared/contract/index.ts';
import { holidayOf } from '../../../shared/domain/holidays.ts';
import { isWeekend } from './month.ts';

export type CalendarDay = Outputs['calendar']['month']['days'][number];

export type DayKind = 'work' | 'rest' | 'holiday' | 'makeUp' | 'ownWork' | 'ownRest';

/** What a day is, as people name it: an ordinary one, a holiday, the workday that makes up for one, or the street's own choice. */
export function kindOf({ day, working, exception }: CalendarDay): DayKind {
  if (exception) return working ? 'ownWork' : 'ownRest';
  if (working) return isWeekend(day) ? 'makeUp' : 'work';
  return isWeekend(day) && holidayOf(day) === null ? 'rest' : 'holiday';
}
