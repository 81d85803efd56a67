import type { ReadTx } from '../../../db/transaction.ts';
import { bodyKindOf } from '../../../shared/domain/bodies.ts';
import { MOST_ROWS } from '../../../shared/domain/rosters.ts';
import {
  guessLayout,
  NEEDED,
  otherRoster,
  type RosterKind,
  type Sheet,
} from '../../../shared/domain/rosters-columns.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import type { Files } from '../files.ts';
import { readSheets } from './sheets.ts';

export type Body = ReturnType<ReadTx['structure']['getBody']>;

/** A roster of party members goes to the branches, each row to its own; owners to the body of owners; any other to the one body. */
export const kindFor = (body: Body): RosterKind =>
  body.kind === 'party_branch' ? 'party' : body.kind === 'owners' ? 'owners' : 'members';

/** The last few files opened: a person looks at one several times before confirming it. */
export function createOpener(files: Files, kept = 3) {
  const sheetsByHash = new Map<string, readonly Sheet[]>();
  /** null: nobody has put these bytes here. */
  return async function open(hash: string): Promise<readonly Sheet[] | null> {
    const stream = files.open(hash);
    if (stream === null) return null;
    const sheets =
      sheetsByHash.get(hash) ?? (await readSheets(new Uint8Array(await new Response(stream).arrayBuffer())));
    sheetsByHash.delete(hash);
    sheetsByHash.set(hash, sheets);
    for (const oldest of [...sheetsByHash.keys()].slice(0, -kept)) sheetsByHash.delete(oldest);
    return sheets;
  };
}

/** The sheet asked for. Refuses `rosters.kindLater` for lists that belong elsewhere, `rosters.tooManyRows`. */
export function sheetAt(sheets: readonly Sheet[], place: number, body: Body): Sheet {
  const other = otherRoster(sheets);
  if (other !== null && other !== kindFor(body)) refuse('rosters.kindLater', { why: other });
  const sheet = sheets[place] ?? refuse('things.notFound', { what: 'sheet' });
  if (sheet.rows.length > MOST_ROWS)
    refuse('rosters.tooManyRows', { limit: MOST_ROWS, rows: sheet.rows.length });
  return sheet;
}

/** The sheet named like this kind of body, else the first with a column of names. */
export function likeliestSheet(sheets: readonly Sheet[], body: Body): number {
  const named = sheets.findIndex(({ name }) => bodyKindOf(name) === body.kind);
  if (named >= 0) return named;
  const kind = kindFor(body);
  const fitting = sheets.findIndex((sheet) => {
    const { columns } = guessLayout(sheet, kind);
    return NEEDED[kind].every((field) => columns.includes(field));
  });
  return Math.max(fitting, 0);
}

/** The bodies a roster may speak of, and the grids. */
export function placesAround(tx: ReadTx, body: Body) {
  const kind = kindFor(body);
  const around = tx.structure.bodies(body.communityId);
  const bodies = kind === 'party' ? around.filter((one) => one.kind === 'party_branch') : [body];
  const grids = body.communityId === null ? [] : tx.structure.grids(body.communityId);
  return { kind, bodies, grids, bodyId: body.id as Id };
}
