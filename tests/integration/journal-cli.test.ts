import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { recordFacts, temporaryFolder, temporaryStore, transactionsOn } from '../support/temporary-store.ts';

// A program of its own starts for each question.
vi.setConfig({ testTimeout: 30_000 });

const PROGRAM = fileURLToPath(new URL('../../db/journal-cli.ts', import.meta.url));

test('a sound journal is said to be sound, and nothing is left beside the file', () => {
  const file = closedStore();
  expect(journal('verify', file)).toMatchObject({
    code: 0,
    said: expect.stringContaining('共 20 条记录'),
  });
  expect(readdirSync(dirname(file))).toEqual(['hall.sqlite']);
});

test('a journal is checked while its store is open and being written', () => {
  const store = temporaryStore();
  recordFacts(transactionsOn(store), 20);
  expect(journal('verify', store.file)).toMatchObject({ code: 0, said: expect.stringContaining('20') });
  recordFacts(transactionsOn(store), 1);
  expect(journal('verify', store.file)).toMatchObject({ code: 0, said: expect.stringContaining('21') });
});

test('a row that was altered is named with its number, time and kind', () => {
  const file = closedStore();
  edit(file, "DROP TRIGGER events_keep_update; UPDATE events SET actor_name = '某' WHERE seq = 7");
  expect(journal('verify', file)).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^第 7 条记录被改动过.2026-03-05T01:00:07\.000Z.comments\.written.。/),
  });
});

test('a row that was removed is named, with the one before it', () => {
  const file = closedStore();
  edit(file, 'DROP TRIGGER events_keep_delete; DELETE FROM events WHERE seq = 7');
  expect(journal('verify', file)).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^第 7 条记录被删除了.前一条.2026-03-05T01:00:06\.000Z.comments\.written.。/),
  });
});

test('a row that was inserted is named', () => {
  const file = closedStore();
  edit(
    file,
    "INSERT INTO events (at, actor_name, type, subject, data, hash) VALUES ('2026-03-06', '某', 'matters.closed', 'm', '{}', 'x')",
  );
  expect(journal('verify', file)).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^第 21 条记录是从外面插入的.2026-03-06.matters\.closed.。/),
  });
});

test('English is spoken where the terminal speaks English', () => {
  expect(journal('verify', closedStore(), 'en_GB.UTF-8').said).toMatch(/^The journal is sound/);
});

test('a file that is missing or not a store cannot be checked', () => {
  const folder = temporaryFolder();
  const letter = join(folder, 'letter.txt');
  writeFileSync(letter, '尊敬的居民');
  expect(journal('verify', join(folder, 'none.sqlite'))).toMatchObject({
    code: 2,
    complained: expect.stringContaining('找不到文件'),
  });
  expect(journal('verify', letter)).toMatchObject({
    code: 2,
    complained: expect.stringContaining('不是议事厅的数据文件'),
  });
  expect(journal('verify', folder)).toMatchObject({
    code: 2,
    complained: expect.stringContaining('不是议事厅的数据文件'),
  });
  expect(journal('verify')).toMatchObject({ code: 2, complained: expect.stringContaining('用法') });
  expect(readdirSync(folder)).toEqual(['letter.txt']);
});

test('a file that is damaged is said to be damaged', () => {
  const file = closedStore();
  truncateSync(file, 8192);
  expect(journal('verify', file)).toMatchObject({ code: 1, said: expect.stringContaining('文件已损坏') });
});

test('what is exported can be checked by another program', () => {
  const { code, said } = journal('export', closedStore());
  const rows = said
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  let previous = '0'.repeat(64);
  for (const { seq, at, actor_id, actor_name, type, subject, data, hash } of rows) {
    const canonical = JSON.stringify([previous, seq, at, actor_id, actor_name, type, subject, data]);
    previous = createHash('sha256').update(canonical).digest('hex');
    expect(hash).toBe(previous);
  }
  expect({ code, rows: rows.length }).toEqual({ code: 0, rows: 20 });
});

function closedStore(): string {
  const store = temporaryStore();
  recordFacts(transactionsOn(store), 20);
  store.close();
  return store.file;
}

function edit(file: string, sql: string): void {
  const shell = new Database(file);
  shell.exec(sql);
  shell.close();
}

function journal(act: string, file = '', language = 'zh_CN.UTF-8') {
  const run = spawnSync(process.execPath, [PROGRAM, act, ...(file ? [file] : [])], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: language },
  });
  return { code: run.status, said: run.stdout, complained: run.stderr };
}
