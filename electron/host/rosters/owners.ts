import { createHash } from 'node:crypto';
import { newId } from '../../../db/ids.ts';
import type { ReadTx, WriteTx } from '../../../db/transaction.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { areaText } from '../../../shared/domain/areas.ts';
import { ownerFigures, partsOn } from '../../../shared/domain/owners.ts';
import { type OwnerPlan, type OwnerStep, placeOf, planOwners } from '../../../shared/domain/owners-plan.ts';
import { countOutcomes } from '../../../shared/domain/rosters.ts';
import type { Sheet } from '../../../shared/domain/rosters-columns.ts';
import type { Day, Id } from '../../../shared/values.ts';
import { type Body, sheetAt } from './open-roster.ts';
import { type Asked, communityNamedAbove, layoutOf } from './planning.ts';

type Preview = Outputs['rosters']['preview'];
type OwnersOn = Outputs['structure']['body']['owners'];

interface PlannedOwners {
  readonly plan: OwnerPlan;
  readonly preview: Preview;
}

/** Lays a register of owners beside the store. The same store and the same file make the same fingerprint. */
export function planOwnersImport(
  tx: ReadTx,
  body: Body,
  sheets: readonly Sheet[],
  asked: Asked,
): PlannedOwners {
  const sheet = sheetAt(sheets, asked.sheet, body);
  const layout = layoutOf(asked, 'owners');
  const plan = planOwners(sheet, layout, tx.owners.partsOf(body.id), asked.since);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([plan.rows, asked.file.hash, tx.today]))
    .digest('hex');
  return {
    plan,
    preview: {
      kind: 'owners',
      fingerprint,
      counts: countOutcomes(plan),
      rows: plan.rows.map(({ step: _step, cells, cautions, ...row }) => ({
        ...row,
        cells: [...cells],
        cautions: [...cautions],
      })),
      skipped: [...plan.skipped],
      unlisted: [...plan.unlisted],
      households: null,
      representatives: null,
      owners: figuresOf(ownerFigures(plan.after)),
      places: {},
      otherCommunity: communityNamedAbove(tx, sheet, layout, body),
    },
  };
}

/** Writes every row that changes something; answers what the one fact of the import keeps: no room, no name. */
export function writeOwners(tx: WriteTx, body: Body, { plan }: PlannedOwners): object[] {
  const idByKey = new Map<string, Id>();
  const idOf = ({ key, ownerId, name }: OwnerStep['owners'][number]): Id => {
    const known = ownerId ?? idByKey.get(key);
    if (known !== undefined) return known;
    const id = newId();
    tx.owners.addOwner(id, body.id, name);
    idByKey.set(key, id);
    return id;
  };
  return plan.rows.flatMap(({ row, outcome, step, cells }) => {
    if (step === null) return [];
    const partId = step.correct ?? newId();
    if (step.end !== null) tx.owners.endPart(step.end.partId, step.end.until);
    if (step.correct === null) tx.owners.addPart(body.id, { partId, ...step.part });
    else tx.owners.correctPart(partId, step.part.area);
    tx.owners.share(partId, step.owners.map(idOf));
    return [
      { row, partId, outcome, fields: cells.filter(({ from, to }) => from !== to).map(({ field }) => field) },
    ];
  });
}

/** Heads and area due in a body of owners on a day; null where no register was imported. */
export function ownersOn(tx: ReadTx, body: Body, day: Day): OwnersOn {
  if (body.kind !== 'owners') return null;
  const parts = partsOn(tx.owners.partsOf(body.id), day);
  return parts.length === 0 ? null : figuresOf(ownerFigures(parts));
}

/** Where a part lies and who owns it: told only to those who look after the register. */
export const ownerRows = (tx: ReadTx, bodyId: Id, day: Day): Outputs['owners']['register']['parts'] =>
  partsOn(tx.owners.partsOf(bodyId), day).map(({ partId, building, unit, room, area, owners, since }) => ({
    partId,
    building,
    unit,
    room,
    place: placeOf({ building, unit, room }),
    owners: owners.map(({ name }) => name),
    area: areaText(area),
    since,
  }));

const figuresOf = ({ parts, heads, area }: ReturnType<typeof ownerFigures>) => ({
  parts,
  heads,
  area: areaText(area),
});
