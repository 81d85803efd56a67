import { createHash } from 'node:crypto';
import type { ReadTx } from '../../../db/transaction.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { type RepresentativeShare, representativeShare } from '../../../shared/domain/rosters.ts';
import { textOfCell } from '../../../shared/domain/rosters-cells.ts';
import { fieldsOf, type Layout, NEEDED, type Sheet } from '../../../shared/domain/rosters-columns.ts';
import { type Read, readLines } from '../../../shared/domain/rosters-lines.ts';
import { dayOfImport } from '../../../shared/domain/rosters-match.ts';
import { type Plan, planRoster, type Target } from '../../../shared/domain/rosters-plan.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import { type Body, placesAround, sheetAt } from './open-roster.ts';

export type Asked = Inputs['rosters']['preview'];

export interface Planned {
  readonly plan: Plan;
  readonly read: Read;
  readonly target: Target;
  readonly places: Readonly<Record<Id, string>>;
  readonly share: RepresentativeShare | null;
  readonly otherCommunity: string | null;
  readonly fingerprint: string;
}

/** Lays the file beside the store. The same store and the same file make the same fingerprint. */
export function planImport(tx: ReadTx, body: Body, sheets: readonly Sheet[], asked: Asked): Planned {
  const sheet = sheetAt(sheets, asked.sheet, body);
  const around = placesAround(tx, body);
  const layout = layoutOf(asked, around.kind);
  const read = readLines(sheet, layout, around);
  const target: Target = {
    ...around,
    communityId: body.communityId,
    bodyKind: body.kind,
    members: tx.rosters.members(around.bodies.map(({ id }) => id)),
    people: tx.rosters.people(body.communityId),
    seatsAround: (personId) =>
      [personId, ...tx.people.relativesOf(personId)].flatMap((id) => tx.people.seatsOf(id)),
    relativesOf: (personId) => tx.people.relativesOf(personId),
    term: { since: asked.since, until: asked.until ?? null },
    today: tx.today,
  };
  const plan = planRoster(read, target);
  const committee = new Set(tx.rosters.committee(body.communityId, dayOfImport(target)));
  return {
    plan,
    read,
    target,
    places: Object.fromEntries([...around.grids, ...around.bodies].map(({ id, name }) => [id, name])),
    share: representativeShare(plan, target, committee),
    otherCommunity: communityNamedAbove(tx, sheet, layout, body),
    fingerprint: createHash('sha256')
      .update(JSON.stringify([plan, asked.file.hash, tx.today]))
      .digest('hex'),
  };
}

/** The columns as a person confirmed them. Refuses `rosters.nameColumnMissing`, `rosters.columnTwice`. */
export function layoutOf({ columns, headerRow }: Asked, kind: Target['kind']): Layout {
  if (NEEDED[kind].some((field) => !columns.includes(field)))
    refuse('rosters.nameColumnMissing', kind === 'owners' ? { why: 'owners' } : {});
  const chosen = columns.filter((field) => field !== null);
  const foreign = chosen.some((field) => !fieldsOf(kind).includes(field));
  if (foreign || new Set(chosen).size < chosen.length) refuse('rosters.columnTwice');
  return { header: headerRow === null ? null : headerRow - 1, columns };
}

/** The title says whose roster it is: another community's than the one it goes to is most likely a mistake. */
export function communityNamedAbove(tx: ReadTx, sheet: Sheet, layout: Layout, body: Body): string | null {
  const above = sheet.rows
    .slice(0, layout.header ?? 0)
    .flat()
    .map(textOfCell)
    .join(' ');
  const named = tx.structure.communities().filter(({ name }) => above.includes(name));
  if (named.some(({ id }) => id === body.communityId)) return null;
  return named[0]?.name ?? null;
}
