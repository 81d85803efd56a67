import { plusDays } from '../../../shared/domain/days.ts';
import type { Day, Id } from '../../../shared/values.ts';
import type { DirectClient } from '../assemble.ts';
import { type Chance, chanceFrom } from './chance.ts';
import {
  ENTRIES,
  type EntryPlot,
  hasLiaison,
  hasParty,
  KINDS,
  LAST_CALL,
  LAST_PROJECTS,
  THIS_CALL,
  type TopicPlot,
  UNITS,
  unitName,
} from './joint-plots.ts';
import { inventPerson } from './names.ts';
import type { SampleCommunity } from './sample-street.ts';
import type { Billed, Story } from './stage-play.ts';

export interface JointTheatre {
  readonly communities: readonly SampleCommunity[];
  /** Works for the whole street. */
  readonly street: DirectClient;
  readonly today: Day;
}

const SEED = 46;
const JOINED_DAYS_AGO = 100;
const LISTED_DAYS_AGO = 95;
const LAST_CALL_DAYS_AGO = 88;
const THIS_CALL_DAYS_AGO = 12;

/** The street's joint meeting: its units, a call that is over, one that runs, and the three lists. */
export function billedJoint(theatre: JointTheatre): Billed[] {
  const units: Id[] = [];
  return [
    { beganDaysAgo: JOINED_DAYS_AGO, story: tellUnits(theatre, units) },
    { beganDaysAgo: LAST_CALL_DAYS_AGO, story: tellLastCall(theatre, units) },
    { beganDaysAgo: THIS_CALL_DAYS_AGO, story: tellThisCall(theatre, units) },
    { beganDaysAgo: LISTED_DAYS_AGO, story: tellLists(theatre, units) },
  ];
}

async function* tellUnits({ communities, street, today }: JointTheatre, units: Id[]): Story {
  const chance = chanceFrom(SEED);
  const year = Number(today.slice(0, 4));
  const joinedOn = plusDays(today, -JOINED_DAYS_AGO);
  for (let place = 0; place < UNITS; place += 1)
    units.push(await enter(place, street, communities, joinedOn, chance));
  const joinedYear = Number(joinedOn.slice(0, 4));
  const years = new Set([joinedYear - 1, year].filter((one) => one !== joinedYear));
  // Six of them are new this year.
  for (const one of years)
    await street.units.setYear({
      ids: one < joinedYear ? units.slice(0, UNITS - 6) : units,
      year: one,
      communityId: null,
      member: true,
    });
}

async function enter(
  place: number,
  street: DirectClient,
  communities: readonly SampleCommunity[],
  joinedOn: Day,
  chance: Chance,
): Promise<Id> {
  const name = unitName(place);
  const { id } = await street.units.save({
    id: null,
    name,
    kind: KINDS[place % KINDS.length]?.[0] ?? 'other',
    partyOrganisation: hasParty(place) ? `${name}党支部` : '',
    partyHead: inventPerson(chance).name,
    communityId: communities[place % communities.length]?.id ?? null,
    agreedOn: place % 11 === 9 ? null : plusDays(joinedOn, -400 + place * 7),
    joins: { communityId: null, year: Number(joinedOn.slice(0, 4)) },
    expectedVersion: 0,
  });
  if (hasLiaison(place))
    await street.units.setLiaison({
      id,
      name: inventPerson(chance).name,
      telephone: `1990000${String(3000 + place)}`,
      since: joinedOn,
      expectedVersion: 1,
    });
  return id;
}

async function* tellLastCall({ street, today }: JointTheatre, units: readonly Id[]): Story {
  const opensOn = plusDays(today, -LAST_CALL_DAYS_AGO);
  const { id: callId } = await street.topics.call({
    id: null,
    communityId: null,
    title: '第三季度圆桌会议议题',
    opensOn,
    closesOn: plusDays(opensOn, 14),
    expectedVersion: 0,
  });
  const topics: Id[] = [];
  for (const plot of LAST_CALL) topics.push(await handIn(street, callId, plot, units, opensOn));
  yield 16;
  for (const place of LAST_CALL.keys()) await sort(street, LAST_CALL[place], place, topics);
  yield 20;
  for (const [place, { answer }] of LAST_CALL.entries()) {
    const id = topics[place] ?? '';
    if (answer !== undefined)
      await street.topics.answer({ id, answer, expectedVersion: await versionOf(street, callId, id) });
  }
}

async function* tellThisCall({ street, today }: JointTheatre, units: readonly Id[]): Story {
  const opensOn = plusDays(today, -THIS_CALL_DAYS_AGO);
  const { id: callId } = await street.topics.call({
    id: null,
    communityId: null,
    title: '第四季度圆桌会议议题',
    note: '这次重点议“一老一小”。每家单位可以提一条。',
    opensOn,
    closesOn: plusDays(today, 3),
    expectedVersion: 0,
  });
  yield 5;
  const topics: Id[] = [];
  for (const plot of THIS_CALL) topics.push(await handIn(street, callId, plot, units, plusDays(opensOn, 4)));
  yield 3;
  for (const place of THIS_CALL.keys()) await sort(street, THIS_CALL[place], place, topics);
}

async function handIn(
  street: DirectClient,
  callId: Id,
  plot: TopicPlot,
  units: readonly Id[],
  day: Day,
): Promise<Id> {
  const { unit, proposer, title, text } = plot;
  const asked = { callId, unitId: units[unit] ?? '', proposer, title, text };
  return (await street.topics.handIn({ ...asked, via: 'paper', handedInOn: day })).id;
}

async function sort(
  street: DirectClient,
  plot: TopicPlot | undefined,
  place: number,
  topics: readonly Id[],
): Promise<void> {
  const id = topics[place] ?? '';
  if (plot?.sort === undefined) return;
  if ('into' in plot.sort) {
    await street.topics.sort({ id, as: 'merge', intoId: topics[plot.sort.into] ?? null, expectedVersion: 1 });
    return;
  }
  const { version } = await street.topics.sort({ id, ...plot.sort, expectedVersion: 1 });
  if (plot.grade !== undefined)
    await street.topics.grade({ id, grade: plot.grade, expectedVersion: version });
}

const versionOf = async (street: DirectClient, callId: Id, id: Id): Promise<number> =>
  (await street.topics.list({ callId })).topics.find((topic) => topic.id === id)?.version ?? 0;

async function* tellLists({ communities, street, today }: JointTheatre, units: readonly Id[]): Story {
  const year = Number(today.slice(0, 4));
  const side = (place: number) =>
    place < 0
      ? { unitId: null, communityId: communities[-place - 1]?.id ?? null }
      : { unitId: units[place] ?? null, communityId: null };
  const place = { communityId: null, expectedVersion: 0, id: null };
  for (const [at, plot] of LAST_PROJECTS.entries()) {
    const { id } = await street.lists.saveProject({
      ...place,
      year: year - 1,
      title: plot.title,
      lead: side(plot.lead),
      asker: side(plot.asker),
      untilOn: `${year - 1}-${String(6 + at).padStart(2, '0')}-30`,
    });
    const as = plot.unfinished ? 'unfinished' : 'finished';
    const on = [`${year - 1}-12-15`, plusDays(today, -LISTED_DAYS_AGO)].sort()[0] ?? today;
    const { version } = await street.lists.report({ id, as, on, report: plot.report, expectedVersion: 1 });
    if (plot.rating !== undefined)
      await street.lists.rate({ id, rating: plot.rating, expectedVersion: version });
  }
  const claims: { id: Id; plot: EntryPlot }[] = [];
  for (const [at, plot] of ENTRIES.entries()) {
    const { list, kind, title, owner } = plot;
    const untilOn = plusDays(today, -20 + at * 14);
    const { id: entryId } = await street.lists.saveEntry({
      ...place,
      year,
      list,
      kind,
      title,
      owner: side(owner),
      untilOn,
    });
    if (plot.claim === undefined) continue;
    claims.push({ id: (await street.lists.claim({ entryId, claimant: side(plot.claim.by) })).id, plot });
  }
  yield 7;
  for (const { id, plot } of claims) {
    const { agreed, declined } = plot.claim ?? {};
    if (agreed) await street.lists.answerClaim({ id, agree: true });
    else if (declined !== undefined) await street.lists.answerClaim({ id, agree: false, reason: declined });
  }
}
