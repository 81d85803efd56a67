import { Hono } from 'hono';
import type { Transactions } from '../../db/transaction.ts';
import { mayIn } from '../../shared/actor.ts';
import { safeName } from '../../shared/domain/file-names.ts';
import type { DoorEnv } from './door.ts';
import type { Files } from './files.ts';
import { noticeIn, toPublish } from './release/release-view.ts';

/**
 * `GET /files/papers/release/:fileId/original`: an attachment at the gate as it came; `…/leaves`: byte for byte what
 * would leave in its place. Only for those who work at the gate.
 */
export function releaseDoor({
  transactions,
  files,
}: {
  transactions: Transactions;
  files: Files;
}): Hono<DoorEnv> {
  const door = new Hono<DoorEnv>();
  door.get('/:fileId/:which{original|leaves}', (c) => {
    const { actor } = c.get('caller').call(null);
    if (actor === null) return c.json({ code: 'session.missing', data: {} }, 401);
    const found = transactions.read((tx) => {
      const file = tx.releases.findFile(c.req.param('fileId'));
      const row = file && tx.releases.find(file.releaseId);
      if (file === undefined || row === undefined) return null;
      const { communityId } = noticeIn(row.candidate);
      const works = (['releases.prepare', 'releases.approve'] as const).some((permission) =>
        mayIn(actor, permission, communityId),
      );
      if (!works) return null;
      if (c.req.param('which') === 'original') return { name: file.name, hash: file.fileHash, bytes: null };
      const leaves = toPublish(tx, row).files.find(({ fileId }) => fileId === file.id);
      return leaves ? { name: leaves.name, hash: leaves.sha256, bytes: leaves.bytes } : null;
    });
    const body = found && (found.bytes === null ? files.open(found.hash) : new Uint8Array(found.bytes));
    if (found === null || body === null) return c.json({ code: 'things.notFound', data: {} }, 404);
    // Only the page that was written here is shown in the window; what somebody attached is taken away.
    const how = found.bytes === null ? 'attachment' : 'inline';
    c.header('Content-Type', found.bytes === null ? 'application/octet-stream' : 'text/html; charset=utf-8');
    c.header('Content-Disposition', `${how}; filename*=UTF-8''${encodeURIComponent(safeName(found.name))}`);
    c.header('Cache-Control', 'no-store');
    return c.body(body);
  });
  return door;
}
