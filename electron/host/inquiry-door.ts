import { Hono } from 'hono';
import type { Transactions } from '../../db/transaction.ts';
import { mayIn } from '../../shared/actor.ts';
import { safeName } from '../../shared/domain/file-names.ts';
import { Refusal } from '../../shared/errors.ts';
import { LANGUAGES } from '../../shared/i18n/index.ts';
import { FORMATS, paperFile } from './documents/paper-file.ts';
import type { DoorEnv } from './door.ts';
import { inquiryOf } from './inquiry/inquiry-sheet.ts';
import { browserPrinter, type Printer } from './outside/pdf.ts';
import { hereOf } from './road/here.ts';

/** `GET /files/papers/inquiry/:matterId/sheet.html`: what became of a matter, as a page, Word or PDF. */
export function inquiryDoor({
  transactions,
  printer = browserPrinter(),
}: {
  transactions: Transactions;
  printer?: Printer;
}): Hono<DoorEnv> {
  const door = new Hono<DoorEnv>();
  door.get('/:matterId/:file', async (c) => {
    const { actor } = c.get('caller').call(null);
    if (actor === null) return c.json({ code: 'session.missing', data: {} }, 401);
    const format = FORMATS.find((one) => c.req.param('file') === `sheet.${one}`);
    const language = LANGUAGES.find((one) => one === c.req.query('language')) ?? 'zh-CN';
    const sheet = transactions.read((tx) => {
      const matter = tx.matters.find(c.req.param('matterId'));
      if (matter === undefined || !mayIn(actor, 'matters.read', matter.communityId)) return null;
      return inquiryOf(tx, hereOf(tx, matter), actor, language);
    });
    if (sheet === null || format === undefined) return c.json({ code: 'things.notFound', data: {} }, 404);
    try {
      const { bytes, type, name } = await paperFile(sheet, format, printer);
      const how = format === 'docx' || c.req.query('save') !== undefined ? 'attachment' : 'inline';
      c.header('Content-Type', type);
      c.header('Content-Disposition', `${how}; filename*=UTF-8''${encodeURIComponent(safeName(name))}`);
      c.header('Cache-Control', 'no-store');
      return c.body(new Uint8Array(bytes));
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      return c.json({ code: thrown.code, data: thrown.details }, 409);
    }
  });
  return door;
}
