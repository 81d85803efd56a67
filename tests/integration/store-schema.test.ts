import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { schema } from '../../db/schema.ts';
import { temporaryStore } from '../support/temporary-store.ts';

interface Column {
  name: string;
  type: string;
  notnull: number;
  pk: number;
}

const TABLES = Object.values(schema) as unknown as SQLiteTable[];
const OUR_LEDGERS = ['migrations', 'sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4'];

test('the tables in the code are the tables in a migrated file', () => {
  const { sqlite } = temporaryStore(':memory:');
  const names = sqlite
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all()
    .filter((name) => !OUR_LEDGERS.includes(name));
  expect(tables().map(({ name }) => name)).toEqual(names.toSorted());
});

test('each column has the name, type, obligation and key that the migrated file has', () => {
  const { sqlite } = temporaryStore(':memory:');
  for (const { name, columns } of tables()) {
    const inFile = (sqlite.pragma(`table_info(${name})`) as Column[]).map(({ name, type, notnull, pk }) => ({
      name,
      type,
      // SQLite lets a text key of a rowid table be NULL on paper; a key is never NULL here.
      required: notnull === 1 || pk > 0,
      key: pk,
    }));
    expect({ name, columns }).toEqual({ name, columns: inFile });
  }
});

test('a column whose check allows only 0 and 1 is a truth value in the code, and no other', () => {
  const { sqlite } = temporaryStore(':memory:');
  for (const table of TABLES) {
    const { name, columns } = getTableConfig(table);
    const sql = sqlite
      .prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?')
      .pluck()
      .get(name);
    const inFile = [...(sql ?? '').matchAll(/CHECK \((\w+) IN \(0, 1\)\)/g)].map((match) => match[1]);
    const inCode = columns.filter(({ dataType }) => dataType === 'boolean').map((column) => column.name);
    expect({ name, columns: inCode }).toEqual({ name, columns: inFile });
  }
});

function tables() {
  return TABLES.map((table) => {
    const { name, columns, primaryKeys } = getTableConfig(table);
    const together = primaryKeys[0]?.columns.map((column) => column.name) ?? [];
    return {
      name,
      columns: columns.map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        required: column.notNull || column.primary,
        key: column.primary ? 1 : together.indexOf(column.name) + 1,
      })),
    };
  }).toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
