import { Hono } from 'hono';
import type { Transactions } from '../../db/transaction.ts';
import { mayIn } from '../../shared/actor.ts';
import { LANGUAGES } from '../../shared/i18n/index.ts';
import type { DoorEnv } from './door.ts';
import { jointWorkbook, workbookOf } from './joint/export.ts';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * `GET /files/joint?of=COMMUNITY&year=YYYY`: units and lists, to edit and import again. Telephones are in it, so it is only
 * for those who keep the record.
 */
export function jointDoor({ transactions }: { transactions: Transactions }): Hono<DoorEnv> {
  const door = new Hono<DoorEnv>();
  door.get('/', async (c) => {
    const { actor } = c.get('caller').call(null);
    if (actor === null) return c.json({ code: 'session.missing', data: {} }, 401);
    const communityId = c.req.query('of') || null;
    if (!mayIn(actor, 'joint.write', communityId)) return c.json({ code: 'things.notFound', data: {} }, 404);
    const language = LANGUAGES.find((one) => one === c.req.query('language')) ?? 'zh-CN';
    const workbook = transactions.read((tx) => {
      const year = Number(c.req.query('year') ?? tx.today.slice(0, 4));
      const known = communityId === null || tx.structure.findCommunity(communityId) !== null;
      return known && Number.isInteger(year) ? jointWorkbook(tx, communityId, year, language) : null;
    });
    if (workbook === null) return c.json({ code: 'things.notFound', data: {} }, 404);
    const bytes = await workbookOf(workbook);
    c.header('Content-Type', SPREADSHEET);
    c.header(
      'Content-Disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(`${workbook.name}.xlsx`)}`,
    );
    c.header('Cache-Control', 'no-store');
    return c.body(bytes.stream());
  });
  return door;
}
