import { Hono } from 'hono';
import type { Transactions } from '../../db/transaction.ts';
import { mayIn } from '../../shared/actor.ts';
import { PublicNotice } from '../../shared/contract/public-notice.ts';
import { publicNoticePaper } from '../../shared/documents/papers/public-notice.ts';
import { safeName } from '../../shared/domain/file-names.ts';
import { Refusal } from '../../shared/errors.ts';
import { FORMATS, paperFile } from './documents/paper-file.ts';
import type { DoorEnv } from './door.ts';
import { browserPrinter, type Printer } from './outside/pdf.ts';
import { posterPage } from './packages/contents/poster.ts';
import { sayIn } from './say.ts';

interface DoorParts {
  readonly transactions: Transactions;
  readonly printer?: Printer;
}

/** `GET /files/papers/public-notice/:releaseId/notice.docx` or `…/poster.pdf`: what was let go, to hang on the board. */
export function noticeDoor({ transactions, printer = browserPrinter() }: DoorParts): Hono<DoorEnv> {
  const door = new Hono<DoorEnv>();
  door.get('/:releaseId/:file', async (c) => {
    const { actor } = c.get('caller').call(null);
    if (actor === null) return c.json({ code: 'session.missing', data: {} }, 401);
    const [paper, ending] = c.req.param('file').split('.');
    const format = FORMATS.find((one) => one === ending);
    const found = transactions.read((tx) => {
      const row = tx.releases.find(c.req.param('releaseId'));
      if (row?.published == null || row.sha256 === null) return null;
      const notice = PublicNotice.parse(JSON.parse(row.published));
      if (!mayIn(actor, 'matters.read', notice.communityId)) return null;
      return { notice, sha256: row.sha256, isRehearsal: tx.store.get()?.rehearsal ?? false };
    });
    if (found === null || format === undefined) return c.json({ code: 'things.notFound', data: {} }, 404);
    const { notice, sha256, isRehearsal } = found;
    try {
      if (paper === 'notice') {
        const file = await paperFile(publicNoticePaper(sayIn('zh-CN'), notice, isRehearsal), format, printer);
        return send(file.bytes, file.type, file.name, format === 'docx');
      }
      if (paper !== 'poster' || format === 'docx') return c.json({ code: 'things.notFound', data: {} }, 404);
      const page = posterPage(notice, sha256);
      const name = `${notice.title} A3.${format}`;
      return format === 'html'
        ? send(Buffer.from(page), 'text/html; charset=utf-8', name, false)
        : send(await printer(page), 'application/pdf', name, false);
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      return c.json({ code: thrown.code, data: thrown.details }, 409);
    }

    function send(bytes: Uint8Array, type: string, name: string, isSaved: boolean) {
      const how = isSaved || c.req.query('save') !== undefined ? 'attachment' : 'inline';
      c.header('Content-Type', type);
      c.header('Content-Disposition', `${how}; filename*=UTF-8''${encodeURIComponent(safeName(name))}`);
      c.header('Cache-Control', 'no-store');
      return c.body(new Uint8Array(bytes));
    }
  });
  return door;
}
