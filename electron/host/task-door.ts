import { Hono } from 'hono';
import type { Transactions } from '../../db/transaction.ts';
import { communitiesOf, may } from '../../shared/actor.ts';
import { tasks } from '../../shared/contract/tasks.ts';
import { LANGUAGES } from '../../shared/i18n/index.ts';
import { paperFile } from './documents/paper-file.ts';
import type { DoorEnv } from './door.ts';
import { browserPrinter } from './outside/pdf.ts';
import { taskSheet, taskSpreadsheet } from './tasks/export.ts';
import { reminderPaper, reminderSheets } from './tasks/reminders.ts';
import { wordsIn } from './words.ts';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const Filter = tasks.list['~orpc'].inputSchema;
const Reminders = tasks.reminders['~orpc'].inputSchema;

/** `GET /files/tasks?filter=…`: the register as it is filtered, as a spreadsheet; `/files/tasks/reminder?of=…`: one unit's 催办单 in Word. */
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
  door.get('/reminder', async (c) => {
    const { actor } = c.get('caller').call(null);
    if (actor === null) return c.json({ code: 'session.missing', data: {} }, 401);
    if (!may(actor, 'tasks.read')) return c.json({ code: 'permission.denied', data: {} }, 403);
    const asked = Reminders?.safeParse({ withinDays: Number(c.req.query('within') ?? 3) });
    if (!asked?.success) return c.json({ code: 'input.invalid', data: { fields: ['within'] } }, 400);
    const language = LANGUAGES.find((one) => one === c.req.query('language')) ?? 'zh-CN';
    const document = transactions.read((tx) => {
      const sheets = reminderSheets(tx, asked.data, communitiesOf(actor, 'tasks.read'));
      const sheet = sheets.find(({ key }) => key === c.req.query('of'));
      return sheet ? reminderPaper(tx, sheet, language) : null;
    });
    if (document === null) return c.json({ code: 'things.notFound', data: {} }, 404);
    const { name, type, bytes } = await paperFile(document, 'docx', browserPrinter());
    c.header('Content-Type', type);
    c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
    c.header('Cache-Control', 'no-store');
    return c.body(Uint8Array.from(bytes));
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
