import { newId } from '../../../db/ids.ts';
import type { PlacedEntryRow, PlacedProjectRow } from '../../../db/repositories/lists.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import { mayIn } from '../../../shared/actor.ts';
import type { Contract, Outputs } from '../../../shared/contract/index.ts';
import {
  assertMayAnswer,
  assertMayClaim,
  assertMayRate,
  assertMayReport,
  assertOpen,
  ENTRY_KINDS,
  isLate,
  LISTS,
  type Side,
  sidesOfProject,
  stateOfEntry,
} from '../../../shared/domain/lists.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import { assertMayIn } from '../may-in.ts';
import { actorOf, type Call, type UseCases } from '../use-cases.ts';

type Lists = Outputs['lists']['get'];
type EntryView = Lists['needs'][number];
type ProjectView = Lists['projects'][number];

/** Needs, resources, and the projects that two sides agree on. */
export const lists: UseCases<Contract['lists']> = {
  get(tx, { communityId, year }, call) {
    // The street's lists are everybody's to see.
    if (communityId !== null) assertMayIn(actorOf(call), 'joint.read', communityId);
    const entries = (list: EntryView['list']) =>
      tx.lists.entries(year, list, communityId).map((entry) => entryView(tx, entry));
    const needs = entries('need');
    const resources = entries('resource');
    const projects = tx.lists.projects(year, communityId).map((project) => projectView(tx, project));
    const ended = (state: ProjectView['state']) =>
      projects.filter((project) => project.state === state).length;
    return {
      years: tx.lists.listYears(communityId),
      needs,
      resources,
      projects,
      kinds: kindsOf([...needs, ...resources]),
      ends: {
        running: ended('running'),
        late: projects.filter(({ late }) => late).length,
        finished: ended('finished'),
        unfinished: ended('unfinished'),
        rated: projects.filter(({ rating }) => rating !== null).length,
      },
    };
  },

  saveEntry(tx, { id: known, expectedVersion, owner, ...saved }, call) {
    assertMayWrite(call, saved.communityId);
    nameOf(tx, owner);
    const before = known === null ? null : fresh(tx.lists.getEntry(known), expectedVersion);
    if (before !== null) {
      assertMayWrite(call, before.communityId);
      assertOpen(entryOf(before), tx.lists.claimsOf(before.id));
    }
    const id = known ?? newId();
    tx.lists.saveEntry({
      id,
      ...saved,
      ownerUnitId: owner.unitId,
      ownerCommunityId: owner.communityId,
      withdrawnBecause: null,
      version: (before?.version ?? 0) + 1,
    });
    tx.record({ type: 'lists.entrySaved', subject: id, data: { title: saved.title, list: saved.list } });
    return { id };
  },

  withdraw(tx, { id, because, expectedVersion }, call) {
    const { owner: _owner, ...entry } = fresh(tx.lists.getEntry(id), expectedVersion);
    assertMayWrite(call, entry.communityId);
    assertOpen(entryOf(entry), tx.lists.claimsOf(id));
    tx.lists.saveEntry({ ...entry, withdrawnBecause: because, version: entry.version + 1 });
    tx.record({ type: 'lists.entryWithdrawn', subject: id, data: { title: entry.title, because } });
    return { version: entry.version + 1 };
  },

  claim(tx, { entryId, claimant, note }, call) {
    const entry = tx.lists.getEntry(entryId);
    assertMayWrite(call, entry.communityId, claimant);
    const name = nameOf(tx, claimant);
    assertMayClaim(entryOf(entry), tx.lists.claimsOf(entryId), claimant);
    const id = newId();
    tx.lists.addClaim({
      id,
      entryId,
      ...claimant,
      note,
      claimedOn: tx.today,
      state: 'asked',
      answeredOn: null,
      reason: '',
    });
    tx.record({ type: 'lists.claimed', subject: entryId, data: { title: entry.title, claimant: name } });
    return { id };
  },

  answerClaim(tx, { id, agree, reason, untilOn }, call) {
    const claim = tx.lists.getClaim(id);
    const entry = tx.lists.getEntry(claim.entryId);
    assertMayWrite(call, entry.communityId);
    assertMayAnswer(claim, agree, reason);
    assertOpen(entryOf(entry), tx.lists.claimsOf(entry.id));
    tx.lists.answerClaim(id, { state: agree ? 'agreed' : 'declined', answeredOn: tx.today, reason });
    const projectId = agree ? newId() : null;
    if (projectId !== null) {
      const { asker, lead } = sidesOfProject(entryOf(entry), claim);
      tx.lists.saveProject({
        ...NEW_PROJECT,
        id: projectId,
        communityId: entry.communityId,
        year: entry.year,
        title: entry.title,
        text: entry.text,
        claimId: id,
        ...placed(lead, asker),
        untilOn: untilOn ?? entry.untilOn,
      });
    }
    tx.record({
      type: 'lists.claimAnswered',
      subject: entry.id,
      data: { title: entry.title, claimId: id, agree, reason, projectId },
    });
    return { projectId };
  },

  saveProject(tx, { id: known, expectedVersion, lead, asker, ...saved }, call) {
    assertMayWrite(call, saved.communityId);
    for (const side of [asker, ...(lead === null ? [] : [lead])]) nameOf(tx, side);
    const before = known === null ? null : projectRow(fresh(tx.lists.getProject(known), expectedVersion));
    if (before !== null) {
      assertMayWrite(call, before.communityId);
      if (before.state !== 'running') refuse('lists.alreadyReported');
    }
    const id = known ?? newId();
    const version = (before?.version ?? 0) + 1;
    const base = before ?? { ...NEW_PROJECT, claimId: null };
    tx.lists.saveProject({ ...base, id, ...saved, ...placed(lead, asker), version });
    tx.record({ type: 'lists.projectSaved', subject: id, data: { title: saved.title } });
    return { id };
  },

  report(tx, { id, as, on, report, expectedVersion }, call) {
    const project = projectRow(fresh(tx.lists.getProject(id), expectedVersion));
    assertMayWrite(call, project.communityId);
    assertMayReport(project.state, as, report);
    if (on > tx.today) refuse('dates.inFuture', { day: on });
    const version = project.version + 1;
    tx.lists.saveProject({ ...project, state: as, endedOn: on, report, version });
    tx.record({ type: 'lists.projectReported', subject: id, data: { title: project.title, as, on, report } });
    return { version };
  },

  rate(tx, { id, rating, note, expectedVersion }, call) {
    const project = projectRow(fresh(tx.lists.getProject(id), expectedVersion));
    assertMayWrite(call, project.communityId);
    assertMayRate(project.state);
    const version = project.version + 1;
    tx.lists.saveProject({ ...project, rating, ratedOn: tx.today, ratingNote: note, version });
    tx.record({
      type: 'lists.projectRated',
      subject: id,
      data: { title: project.title, rating, from: project.rating, note },
    });
    return { version };
  },
};

/** Who looks after the lists; a community's own people may claim for their community from the street's. */
function assertMayWrite(call: Call, communityId: Id | null, claimant?: Side): void {
  if (claimant?.communityId && communityId === null) {
    if (mayIn(actorOf(call), 'joint.write', claimant.communityId)) return;
  }
  assertMayIn(actorOf(call), 'joint.write', communityId);
}

/** Refuses `things.notFound` for a side that does not exist, `units.hasLeft` for a unit that has left. */
function nameOf(tx: ReadTx, { unitId, communityId }: Side): string {
  if (communityId !== null) return tx.structure.getCommunity(communityId).name;
  if (unitId === null) return tx.store.get()?.street ?? '';
  const unit = tx.units.get(unitId);
  return unit.leftOn === null ? unit.name : refuse('units.hasLeft', { name: unit.name });
}

export const NEW_PROJECT = {
  state: 'running',
  endedOn: null,
  report: '',
  rating: null,
  ratedOn: null,
  ratingNote: '',
  version: 1,
} as const;

const placed = (lead: Side | null, asker: Side) => ({
  leadUnitId: lead?.unitId ?? null,
  leadCommunityId: lead?.communityId ?? null,
  askerUnitId: asker.unitId,
  askerCommunityId: asker.communityId,
});

const entryOf = (
  entry: Pick<PlacedEntryRow, 'list' | 'ownerUnitId' | 'ownerCommunityId' | 'withdrawnBecause'>,
) => ({
  list: entry.list,
  owner: { unitId: entry.ownerUnitId, communityId: entry.ownerCommunityId },
  withdrawnBecause: entry.withdrawnBecause,
});

function projectRow({ lead: _lead, asker: _asker, ...row }: PlacedProjectRow) {
  return row;
}

function entryView(
  tx: ReadTx,
  { ownerUnitId, ownerCommunityId, owner, ...entry }: PlacedEntryRow,
): EntryView {
  const claims = tx.lists.claimsOf(entry.id);
  const side = { unitId: ownerUnitId, communityId: ownerCommunityId };
  return {
    ...entry,
    owner: { ...side, name: owner },
    state: stateOfEntry({ ...entry, owner: side }, claims),
    claims: claims.map(({ unitId, communityId, claimant, entryId: _entryId, ...claim }) => ({
      ...claim,
      claimant: { unitId, communityId, name: claimant },
    })),
  };
}

function projectView(tx: ReadTx, project: PlacedProjectRow): ProjectView {
  const {
    leadUnitId,
    leadCommunityId,
    askerUnitId,
    askerCommunityId,
    claimId: _claimId,
    lead,
    asker,
    ...row
  } = project;
  return {
    ...row,
    lead: lead === '' ? null : { unitId: leadUnitId, communityId: leadCommunityId, name: lead },
    asker: { unitId: askerUnitId, communityId: askerCommunityId, name: asker },
    late: isLate(row, tx.today),
  };
}

function kindsOf(entries: readonly EntryView[]): Lists['kinds'] {
  return LISTS.flatMap((list) =>
    ENTRY_KINDS.flatMap((kind) => {
      const here = entries.filter((entry) => entry.list === list && entry.kind === kind);
      const count = (state: EntryView['state']) => here.filter((entry) => entry.state === state).length;
      const figures = { list, kind, open: count('open'), asked: count('asked'), agreed: count('agreed') };
      return figures.open + figures.asked + figures.agreed === 0 ? [] : [figures];
    }),
  );
}

function fresh<Row extends { readonly version: number }>(row: Row, expectedVersion: number): Row {
  return row.version === expectedVersion ? row : refuse('edits.conflict');
}
