import type { PublicNotice, PublicVote } from '../../../../shared/contract/public-notice.ts';
import { wordsIn } from '../../words.ts';

const COLUMNS = ['due', 'present', 'for', 'against', 'abstain', 'blank', 'invalid'] as const;

/** votes.csv: one motion a row, and one row more for each choice; opens in Excel and WPS with its Chinese whole. */
export function votesTable({ votes }: Pick<PublicNotice, 'votes'>): string {
  const head = ['motion', ...COLUMNS, 'verdict'].map((key) =>
    wordsIn('zh-CN')(`packages:noticePage.${key}`, {}),
  );
  return `\ufeff${[head, ...votes.flatMap(rowsOf)].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function rowsOf(vote: PublicVote): string[][] {
  const figures = COLUMNS.map((key) => (vote[key] === null ? '' : String(vote[key])));
  const choices = vote.options.map(({ name, votes }) => [
    `${vote.motion} / ${name}`,
    ...COLUMNS.map((key) => (key === 'for' ? String(votes) : '')),
    '',
  ]);
  return [[vote.motion, ...figures, vote.sentence], ...choices];
}

/** A text that a spreadsheet would take for a formula stays a text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
