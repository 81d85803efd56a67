import type Database from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

/**
 * `SELECT` of a whole table as the schema names it, prepared once and read without a builder in between:
 * a page asks some twenty of them. `rest` begins with WHERE; its values are bound in order.
 */
export function selectWhole<T extends SQLiteTable>(
  sqlite: Database.Database,
  table: T,
  rest: string,
): {
  all(...values: unknown[]): T['$inferSelect'][];
  get(...values: unknown[]): T['$inferSelect'] | undefined;
} {
  const statement = sqlite.prepare<unknown[], Record<string, unknown>>(
    `SELECT ${columnsOf(table)} FROM ${getTableName(table)} ${rest}`,
  );
  const typed = typedBy(table);
  return {
    all: (...values) => statement.all(...values).map(typed),
    get(...values) {
      const row = statement.get(...values);
      return row && typed(row);
    },
  };
}

/** `table.column AS "name"` for every column of the schema. */
export function columnsOf(table: SQLiteTable): string {
  const name = getTableName(table);
  return Object.entries(getTableColumns(table))
    .map(([key, column]) => `${name}.${column.name} AS "${key}"`)
    .join(', ');
}

/** SQLite knows no booleans: turns the schema's own back into true and false. */
export function typedBy<T extends SQLiteTable>(
  table: T,
): (row: Record<string, unknown>) => T['$inferSelect'] {
  const flags = Object.entries(getTableColumns(table))
    .filter(([, column]) => column.dataType === 'boolean')
    .map(([key]) => key);
  return (row) => {
    for (const flag of flags) if (row[flag] !== null) row[flag] = row[flag] === 1;
    return row;
  };
}
