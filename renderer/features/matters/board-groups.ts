import type { BoardColumnRows } from './row.ts';

export type ColumnGroup = 'intake' | 'discussion' | 'filing' | 'publication' | 'works' | 'archive';

/** Neighbouring columns of one group stand under one heading. */
export function groupColumns(
  columns: readonly BoardColumnRows[],
): { group: ColumnGroup; columns: BoardColumnRows[] }[] {
  const groups: { group: ColumnGroup; columns: BoardColumnRows[] }[] = [];
  for (const column of columns) {
    const group = groupOf(column.kind);
    const last = groups.at(-1);
    if (last?.group === group) last.columns.push(column);
    else groups.push({ group, columns: [column] });
  }
  return groups;
}

function groupOf(kind: string): ColumnGroup {
  if (kind === 'discuss' || kind === 'resolve') return 'discussion';
  if (kind === 'file') return 'filing';
  if (kind === 'publish') return 'publication';
  return kind === 'intake' || kind === 'archive' ? kind : 'works';
}
