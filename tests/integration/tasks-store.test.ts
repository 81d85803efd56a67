import { expect, test } from 'vitest';
import { temporaryStore } from '../support/temporary-store.ts';

/** A task handed in by li with one piece of evidence, in a store of its own. */
function storeWithTask() {
  const { sqlite } = temporaryStore(':memory:');
  sqlite.exec(`
    INSERT INTO tasks (id, number, year, serial, source, text, search, lead_name, responsible, given_on, first_due_on, due_on,
      state, missed, evidence, handed_in_on, handed_in_by_id, changed_at, version)
    VALUES ('task01', '督〔2026〕1号', 2026, 1, '', '换灯', '', '城市管理科', '', '2026-03-05', '2026-03-12', '2026-03-12',
      'toCheck', 0, 1, '2026-03-10', 'li', '2026-03-10T01:00:00.000Z', 1);
    INSERT INTO task_entries (id, task_id, kind, day, at, person, text)
    VALUES ('entry1', 'task01', 'given', '2026-03-05', '2026-03-05T01:00:00.000Z', '王秀兰', '');
  `);
  return sqlite;
}
const signedOff = (by: string, rating: string): string =>
  `UPDATE tasks SET state = 'signedOff', signed_off_on = '2026-03-11', signed_off_by_id = '${by}', rating = '${rating}'`;

test('no hand can delete a task, or change what happened to it', () => {
  const sqlite = storeWithTask();
  sqlite.exec('PRAGMA foreign_keys = OFF');
  expect(() => sqlite.exec('DELETE FROM tasks')).toThrow('never deleted');
  expect(() => sqlite.exec("UPDATE task_entries SET text = '办完了'")).toThrow('never changed');
  expect(() => sqlite.exec('DELETE FROM task_entries')).toThrow('never changed');
});

test('the store itself keeps done for two people and a rating that is not bad', () => {
  const sqlite = storeWithTask();
  expect(() => sqlite.exec(signedOff('li', 'satisfied'))).toThrow('CHECK');
  expect(() => sqlite.exec(signedOff('wang', 'dissatisfied'))).toThrow('CHECK');
  sqlite.exec(signedOff('wang', 'satisfied'));
  expect(sqlite.prepare('SELECT state FROM tasks').pluck().get()).toBe('signedOff');
});
