import { plusDays } from '../../../shared/domain/days.ts';
import type { Day } from '../../../shared/values.ts';
import { say } from '../words.mjs';
import { dayNumber, dayText } from './calendar.ts';
import { makeTown } from './make-street.ts';
import { firstDayOf, tellYears } from './years.ts';

const MATTERS_A_YEAR = 4200;

/** Makes a store of so many years that end on a day. Answers what it holds. */
export async function seedStore(
  file: string,
  years: number,
  lastDay: Day,
  tell: (sentence: string) => void,
): Promise<{ matters: number; facts: number }> {
  const matters = Math.round(years * MATTERS_A_YEAR);
  const firstDay = firstDayOf(dayNumber(lastDay), years);
  tell(say('seed.street'));
  const { town, finish } = await makeTown(file, plusDays(dayText(firstDay), -1), lastDay);
  tell(say('seed.years', { matters, from: dayText(firstDay), until: lastDay }));
  tellYears(town, { matters, firstDay }, (told) => {
    if (told % 5000 === 0) tell(say('seed.told', { told, matters }));
  });
  tell(say('seed.finishing'));
  finish();
  return { matters, facts: town.ledger.facts() };
}
