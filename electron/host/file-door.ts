import { Hono } from 'hono';
import type { ReadTx, Transactions } from '../../db/transaction.ts';
import { type Actor, may, mayIn } from '../../shared/actor.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Id } from '../../shared/values.ts';
import type { DoorEnv } from './door.ts';
import type { Files } from './files.ts';

const SHOWN_IN_THE_PAGE: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

/** An administrator who writes no matters still imports rosters; evidence of a task may be all that one hands in. */
const PUTTERS = ['matters.write', 'structure.edit', 'tasks.write'] as const;

/** Bytes travel here, never in the contract: put a file and get its hash; open one that a readable record names. */
export function fileDoor({
  files,
  transactions,
}: {
  files: Files;
  transactions: Transactions;
}): Hono<DoorEnv> {
  const door = new Hono<DoorEnv>();
  door.put('/', async (c) => {
    const { actor } = c.get('caller').call(null);
    if (actor === null) return c.json({ code: 'session.missing', data: {} }, 401);
    // An administrator who writes no matters still imports rosters.
    if (!PUTTERS.some((permission) => may(actor, permission)))
      return c.json({ code: 'permission.denied', data: {} }, 403);
    if (c.req.raw.body === null) return c.json({ code: 'records.fileMissing', data: {} }, 400);
    try {
      const stored = await files.put(c.req.raw.body);
      return stored.size > 0 ? c.json(stored) : c.json({ code: 'records.fileMissing', data: {} }, 400);
    } catch (thrown) {
      if (thrown instanceof Refusal) return c.json({ code: thrown.code, data: thrown.details }, 413);
      throw thrown;
    }
  });
  door.get('/:hash', (c) => {
    const hash = c.req.param('hash');
    const { actor } = c.get('caller').call(null);
    if (actor === null) return c.json({ code: 'session.missing', data: {} }, 401);
    const name = transactions.read((tx) => nameFor(tx, actor, hash));
    const bytes = name === null ? null : files.open(hash);
    if (name === null || bytes === null) return c.json({ code: 'things.notFound', data: {} }, 404);
    const type = SHOWN_IN_THE_PAGE[name.split('.').at(-1)?.toLowerCase() ?? ''];
    c.header('Content-Type', type ?? 'application/octet-stream');
    c.header(
      'Content-Disposition',
      `${type ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
    );
    c.header('Cache-Control', 'private, max-age=31536000, immutable');
    return c.body(bytes);
  });
  return door;
}

/** The name under which somebody may read a file: in a matter's records, as a photograph of the board, or as the evidence of a task. */
function nameFor(tx: ReadTx, actor: Actor, hash: string): string | null {
  if (actor.seat !== undefined) return paperFor(tx, actor.seat.meetingId, hash);
  const record = tx.records.ofFile(hash).find(({ communityId }) => mayIn(actor, 'matters.read', communityId));
  if (record) return record.fileName ?? hash;
  const photo = tx.boards
    .photoFiles(hash)
    .find(({ communityId }) => mayIn(actor, 'matters.read', communityId));
  if (photo) return photo.name;
  const evidence = tx.tasks
    .evidenceOf(hash)
    .find((task) =>
      [task.communityId, task.askerCommunityId ?? task.communityId].some((communityId) =>
        mayIn(actor, 'tasks.read', communityId),
      ),
    );
  return evidence?.name ?? null;
}

/** A phone opens the papers of its own meeting, nothing else. */
function paperFor(tx: ReadTx, meetingId: Id | null, hash: string): string | null {
  if (meetingId === null) return null;
  return tx.agenda.papersOf(meetingId).find((paper) => paper.fileHash === hash)?.fileName ?? null;
}
