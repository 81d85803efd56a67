import { newId } from '../../../db/ids.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import type { Side } from '../../../shared/domain/lists.ts';
import type { ListStep } from '../../../shared/domain/lists-import.ts';
import type { UnitStep } from '../../../shared/domain/units-import.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import type { JointPlan } from './importing.ts';
import { changeLiaison, ensureJointBody, takeSeat } from './seats.ts';

type Place = Pick<Inputs['units']['confirm'], 'communityId' | 'year'>;

/** Writes every row of a plan that changes something: units first, for the lists speak of them. */
export function writeImport(tx: WriteTx, plan: JointPlan, place: Place): Id {
  const bodyId = ensureJointBody(tx, place.communityId);
  for (const { step } of plan.units) if (step !== null) writeUnit(tx, step, place, bodyId);
  for (const { part, step } of plan.lists) {
    if (step === null) continue;
    if (part === 'project') writeProject(tx, step, place);
    else writeEntry(tx, step, place, part === 'need' ? 'need' : 'resource');
  }
  return bodyId;
}

function writeUnit(
  tx: WriteTx,
  { unitId, facts, liaison, joinsYear }: UnitStep,
  place: Place,
  bodyId: Id,
): void {
  const id = unitId ?? newId();
  if (unitId === null) tx.units.insert({ id, ...facts, version: 1 });
  else tx.units.update(tx.units.get(id), { ...facts, leftOn: null, leftBecause: null });
  if (joinsYear) tx.units.addYear(id, place.year, place.communityId);
  if (liaison !== undefined) {
    const named = changeLiaison(tx, tx.units.get(id), liaison, tx.today);
    tx.units.update(tx.units.get(id), { liaisonId: named });
  }
  // A list of an earlier year says who belonged then, not who sits today.
  if (joinsYear && place.year >= Number(tx.today.slice(0, 4)))
    takeSeat(tx, tx.units.get(id), bodyId, tx.today);
}

function writeEntry(
  tx: WriteTx,
  step: ListStep,
  { communityId, year }: Place,
  list: 'need' | 'resource',
): void {
  const owner = sideNamed(tx, step.owner);
  const id = step.id ?? newId();
  if (step.id === null)
    tx.lists.saveEntry({
      id,
      communityId,
      year,
      list,
      kind: step.kind,
      title: step.title,
      text: '',
      ownerUnitId: owner.unitId,
      ownerCommunityId: owner.communityId,
      untilOn: step.untilOn,
      withdrawnBecause: null,
      version: 1,
    });
  else {
    const { owner: _owner, ...known } = tx.lists.getEntry(id);
    if (known.untilOn !== step.untilOn)
      tx.lists.saveEntry({ ...known, untilOn: step.untilOn, version: known.version + 1 });
  }
  if (step.claimant === null) return;
  // The sheet says who would like to; whether the owner agrees nobody has written there.
  tx.lists.addClaim({
    id: newId(),
    entryId: id,
    ...sideNamed(tx, step.claimant),
    note: '',
    claimedOn: tx.today,
    state: 'asked',
    answeredOn: null,
    reason: '',
  });
}

function writeProject(tx: WriteTx, step: ListStep, { communityId, year }: Place): void {
  const asker = sideNamed(tx, step.owner);
  const lead = step.claimant === null ? null : sideNamed(tx, step.claimant);
  const known = step.id === null ? null : tx.lists.getProject(step.id);
  const ended = step.finished ? ({ state: 'finished', endedOn: tx.today } as const) : {};
  if (known !== null) {
    const { lead: _lead, asker: _asker, ...row } = known;
    const leads = lead === null ? {} : { leadUnitId: lead.unitId, leadCommunityId: lead.communityId };
    tx.lists.saveProject({ ...row, ...leads, untilOn: step.untilOn, ...ended, version: row.version + 1 });
    return;
  }
  tx.lists.saveProject({
    id: newId(),
    communityId,
    year,
    title: step.title,
    text: '',
    claimId: null,
    leadUnitId: lead?.unitId ?? null,
    leadCommunityId: lead?.communityId ?? null,
    askerUnitId: asker.unitId,
    askerCommunityId: asker.communityId,
    untilOn: step.untilOn,
    state: 'running',
    endedOn: null,
    report: '',
    rating: null,
    ratedOn: null,
    ratingNote: '',
    version: 1,
    ...ended,
  });
}

function sideNamed(tx: WriteTx, name: string): Side {
  const unit = tx.units.findNamed(name);
  if (unit !== null) return { unitId: unit.id, communityId: null };
  const communityId = tx.structure.findCommunityNamed(name);
  return { unitId: null, communityId: communityId ?? refuse('things.notFound', { what: 'unit' }) };
}
