import { Hono } from 'hono';
import type { Transactions } from '../../db/transaction.ts';
import { may, mayIn } from '../../shared/actor.ts';
import { isDay } from '../../shared/domain/days.ts';
import { LANGUAGES } from '../../shared/i18n/index.ts';
import type { DoorEnv } from './door.ts';
import { dueSheet } from './rosters/due-sheet.ts';
import { rosterSheet, spreadsheetOf } from './rosters/export.ts';
import { ownerSheet } from './rosters/owner-sheet.ts';
import { wordsIn } from './words.ts';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * `GET /files/rosters/:bodyId?on=YYYY-MM-DD`: the roster of a body on a day, as a spreadsheet to edit and import again;
 * with `list=due` its due list to print.
 */
export function rosterDoor({ transactions }: { transactions: Transactions }): Hono<DoorEnv> {
  const door = new Hono<DoorEnv>();
  door.get('/:bodyId', async (c) => {
    const { actor } = c.get('caller').call(null);
    if (actor === null) return c.json({ code: 'session.missing', data: {} }, 401);
    const language = LANGUAGES.find((one) => one === c.req.query('language')) ?? 'zh-CN';
    const roster = transactions.read((tx) => {
      const body = tx.structure.findBody(c.req.param('bodyId'));
      if (body === null) return null;
      // Bodies of the street are everybody's to see.
      const here = body.communityId;
      if (!(here === null ? may(actor, 'structure.read') : mayIn(actor, 'structure.read', here))) return null;
      const on = c.req.query('on') ?? '';
      // Rooms are private: only who looks after the register carries it away.
      if (body.kind === 'owners') {
        if (!mayIn(actor, 'structure.edit', here)) return null;
        return ownerSheet(tx, body, isDay(on) ? on : tx.today, language);
      }
      const sheetOf = c.req.query('list') === 'due' ? dueSheet : rosterSheet;
      return sheetOf(tx, body, isDay(on) ? on : tx.today, language);
    });
    if (roster === null) return c.json({ code: 'things.notFound', data: {} }, 404);
    const bytes = await spreadsheetOf(roster, wordsIn(language)('rosters:export.sheet', {}));
    c.header('Content-Type', SPREADSHEET);
    c.header(
      'Content-Disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(`${roster.name}.xlsx`)}`,
    );
    c.header('Cache-Control', 'no-store');
    return c.body(bytes.stream());
  });
  return door;
}
