import { Hono } from 'hono';
import type { Transactions } from '../../db/transaction.ts';
import { may, mayIn } from '../../shared/actor.ts';
import type { DoorEnv } from './door.ts';
import type { Files } from './files.ts';

/** `GET /files/packages/:id`: a package to carry away. */
export function packageDoor({
  files,
  transactions,
}: {
  files: Files;
  transactions: Transactions;
}): Hono<DoorEnv> {
  const door = new Hono<DoorEnv>();
  door.get('/:id', (c) => {
    const { actor } = c.get('caller').call(null);
    if (actor === null) return c.json({ code: 'session.missing', data: {} }, 401);
    const row = transactions.read((tx) => tx.packages.find(c.req.param('id')));
    const allowed =
      row !== undefined &&
      (row.communityId === null ? may(actor, 'matters.read') : mayIn(actor, 'matters.read', row.communityId));
    const bytes = allowed ? files.open(row.fileHash) : null;
    if (!allowed || bytes === null) return c.json({ code: 'things.notFound', data: {} }, 404);
    c.header('Content-Type', 'application/zip');
    c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(row.name)}`);
    c.header('Cache-Control', 'no-store');
    return c.body(bytes);
  });
  return door;
}
