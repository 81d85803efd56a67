export interface Line {
  readonly what: string;
  readonly ours: string;
  readonly raw: string;
  readonly ratio: string;
  readonly aim: string;
  readonly reached: boolean | null;
}

/** A table as plain text; Chinese characters are two columns wide. */
export function tableOf(heads: readonly string[], lines: readonly Line[]): string {
  const rows = lines.map(({ what, ours, raw, ratio, aim, reached }) => [
    what,
    ours,
    raw,
    ratio,
    aim,
    reached === null ? '' : reached ? '✓' : '✗',
  ]);
  const all = [heads, ...rows];
  const widths = heads.map((_, place) => Math.max(...all.map((row) => widthOf(row[place] ?? ''))));
  const text = (row: readonly string[]) =>
    row.map((cell, place) => pad(cell, widths[place] ?? 0, place === 0)).join('  ');
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [text(heads), rule, ...rows.map(text)].join('\n');
}

const widthOf = (text: string): number =>
  [...text].reduce((width, letter) => width + (/[⺀-鿿＀-｠]/u.test(letter) ? 2 : 1), 0);

function pad(text: string, width: number, isLeft: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return isLeft ? text + space : space + text;
}
