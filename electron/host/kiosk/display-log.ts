import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { DisplayLine } from '../../../shared/contract/kiosk.ts';
import { plusDays } from '../../../shared/domain/days.ts';
import type { Day } from '../../../shared/values.ts';
import { keepFile, readText } from './keep.ts';

export interface DisplayLog {
  add(noticeId: string, day: Day, seconds: number): void;
  /** Totals by notice and day, in the order of days. */
  lines(): DisplayLine[];
  /** Counts up at every showing: whoever wrote the lines away knows whether there are new ones. */
  readonly shows: () => number;
  /** Writes one line for each notice and day in place of one for each showing. */
  fold(today: Day): void;
}

const LOG_FILE = 'display-log.jsonl';
const KEPT_DAYS = 400;

/** Which notice stood on the screen when: every showing is on the disk before the next begins. */
export function openDisplayLog(folder: string, kiosk: () => string): DisplayLog {
  const path = join(folder, LOG_FILE);
  const totals = new Map<string, DisplayLine>();
  let shows = 0;
  for (const line of linesIn(readText(path) ?? '')) count(totals, line);
  return {
    add(noticeId, day, seconds) {
      const line = { kiosk: kiosk(), noticeId, day, shows: 1, seconds };
      // A line begins on its own even where the one before was torn by a power cut.
      appendFileSync(path, `\n${JSON.stringify(line)}`, { flush: true });
      count(totals, line);
      shows += 1;
    },
    lines: () => [...totals.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    shows: () => shows,
    fold(today) {
      const oldest = plusDays(today, -KEPT_DAYS);
      for (const [key, { day }] of totals) if (day < oldest) totals.delete(key);
      keepFile(path, asText(this.lines()));
    },
  };
}

export const asText = (lines: readonly DisplayLine[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/** The lines that are whole; a torn one counts for nothing. */
export function linesIn(text: string): DisplayLine[] {
  return text.split('\n').flatMap((line) => {
    try {
      const read = DisplayLine.safeParse(JSON.parse(line));
      return read.success ? [read.data] : [];
    } catch {
      return [];
    }
  });
}

function count(totals: Map<string, DisplayLine>, line: DisplayLine): void {
  const key = `${line.kiosk}\n${line.noticeId}\n${line.day}`;
  const before = totals.get(key);
  const shows = (before?.shows ?? 0) + line.shows;
  totals.set(key, { ...line, shows, seconds: (before?.seconds ?? 0) + line.seconds });
}
