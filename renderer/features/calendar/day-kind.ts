import type { Outputs } from '../../../shared/contract/index.ts';
import { isWeekend } from './month.ts';

export type CalendarDay = Outputs['calendar']['month']['days'][number];

export type DayKind = 'work' | 'rest' | 'holiday' | 'makeUp' | 'ownWork' | 'ownRest';

/** What a day is, as people name it: an ordinary one, a holiday, the workday that makes up for one, or the street's own choice. */
export function kindOf({ day, working, exception }: CalendarDay): DayKind {
  if (exception) return working ? 'ownWork' : 'ownRest';
  if (isWeekend(day)) return working ? 'makeUp' : 'rest';
  return working ? 'work' : 'holiday';
}
