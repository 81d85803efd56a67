import writeSpreadsheet from 'write-excel-file/universal';
import type { ReadTx } from '../../../db/transaction.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import type { Id, Language } from '../../../shared/values.ts';
import { wordsIn } from '../words.ts';
import { rowOf } from './task-views.ts';

const WIDTHS = { number: 18, text: 60, lead: 24, responsible: 12, asker: 20, place: 16, givenOn: 13 };
const REST = { firstDueOn: 13, dueOn: 13, grade: 10, state: 12, missed: 10, rating: 12, signedOffOn: 13 };
const COLUMNS = { ...WIDTHS, ...REST };
type Column = keyof typeof COLUMNS;

/** The register as it is filtered, one task a row; the header first. */
export function taskSheet(
  tx: ReadTx,
  filter: Inputs['tasks']['list'],
  readable: readonly Id[] | null,
  language: Language,
): { readonly name: string; readonly rows: readonly (readonly string[])[] } {
  const t = wordsIn(language);
  const columns = Object.keys(COLUMNS) as Column[];
  const said = (column: Column, value: string | number | null): string => {
    if (value === null || value === '') return '';
    if (column === 'state') return t(`tasks:states.${value}`, {});
    if (column === 'grade') return t(`tasks:grades.${value}`, {});
    return column === 'rating' ? t(`tasks:ratings.${value}`, {}) : String(value);
  };
  const { rows } = tx.tasks.list({ ...filter, limit: -1, offset: 0 }, readable, tx.today);
  const lines = rows.map(rowOf(tx.today)).map((row) => columns.map((column) => said(column, row[column])));
  const header = columns.map((column) => t(`tasks:export.columns.${column}`, {}));
  return { name: t('tasks:export.name', { day: tx.today }), rows: [header, ...lines] };
}

export function taskSpreadsheet(rows: readonly (readonly string[])[], sheet: string): Promise<Blob> {
  const cells = rows.map((row, place) =>
    row.map((value) => ({
      value,
      type: String,
      wrap: true,
      ...(place === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  const columns = Object.values(COLUMNS).map((width) => ({ width }));
  return writeSpreadsheet(cells, { columns, sheet, stickyRowsCount: 1 }).toBlob();
}
