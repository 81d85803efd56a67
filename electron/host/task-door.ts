import { Hono } from 'hono';
import type { Transactions } from '../../db/transaction.ts';
import { communitiesOf, may } from '../../shared/actor.ts';
import { tasks } from '../../shared/contract/tasks.ts';
import { LANGUAGES } from '../../shared/i18n/index.ts';
import type { DoorEnv } from './door.ts';
import { taskSheet, taskSpreadsheet } from './tasks/export.ts';
import { wordsIn } from './words.ts';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const Filter = tasks.list['~orpc'].inputSchema;

/** `GET /files/tasks?filter=…`: the register of tasks as it is filtered, as a spreadsheet. */
export function taskDoor({ transactions }: { transactions: Transactions }): Hono<DoorEnv> {
  const door = new Hono<DoorEnv>();
  door.get('/', async (c) => {
    const { actor } = c.get('caller').call(null);
    if (actor === null) return c.json({ code: 'session.missing', data: {} }, 401);
    if (!may(actor, 'tasks.read')) return c.json({ code: 'permission.denied', data: {} }, 403);
    const filter = Filter?.safeParse(readJson(c.req.query('filter') ?? '{}'));
    if (!filter?.success) return c.json({ code: 'input.invalid', data: { fields: ['filter'] } }, 400);
    const language = LANGUAGES.find((one) => one === c.req.query('language')) ?? 'zh-CN';
    const sheet = transactions.read((tx) =>
      taskSheet(tx, filter.data, communitiesOf(actor, 'tasks.read'), language),
    );
    const bytes = await taskSpreadsheet(sheet.rows, wordsIn(language)('tasks:export.sheet', {}));
    c.header('Content-Type', SPREADSHEET);
    c.header(
      'Content-Disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(`${sheet.name}.xlsx`)}`,
    );
    c.header('Cache-Control', 'no-store');
    return c.body(bytes.stream());
  });
  return door;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
