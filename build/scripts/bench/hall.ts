import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newId } from '../../../db/ids.ts';
import { callerAs } from '../../../electron/host/assemble.ts';
import { type Host, openHost } from '../../../electron/host/host.ts';
import { migrationsFolder } from '../../../electron/host/places.ts';
import { listen } from '../../../electron/host/transports/http.ts';
import { dayOf, plusDays } from '../../../shared/domain/days.ts';
import { say } from '../words.mjs';
import type { Line } from './table.ts';
import { timesOf } from './timing.ts';

export interface HallAsked {
  readonly lan: string;
  readonly desk: string;
  readonly code: string;
  readonly meetingId: string;
  readonly people: readonly string[];
  readonly signInName: string;
  readonly password: string;
}
export interface HallTold {
  readonly kind: 'signedIn' | 'voted';
  /** Until the last phone had its answer. */
  readonly lastMs: number;
  /** Each answer the chair's page waited for meanwhile. */
  readonly chairMs: readonly number[];
}

const MEMBERS = 200;
const MOST_MS = 2000;
const MOST_CHAIR_MS = 500;
const PASSWORD = 'yanlian-2026';

/** Two hundred phones sign in at once, then vote in secret at once, on a file that is synced; the chair's page meanwhile. */
export async function measureHall(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'yishiting-bench-'));
  const lanPlace = { addresses: () => ['127.0.0.1'], port: 0 };
  const host = await openHost({
    dataDir: folder,
    pageDir: null,
    migrationsDir: migrationsFolder(),
    lanPlace,
  });
  const door = await listen(host, { port: 0, hostname: '127.0.0.1' });
  const { meetingId, motionId, people } = await openMeeting(host);
  const desk = office(host);
  const { code } = await desk.hall.share({ meetingId });
  const asked: HallAsked = {
    lan: `http://${host.lan.sharing()?.hosts[0]}`,
    desk: `http://127.0.0.1:${door.port}`,
    ...{ code, meetingId, people, signInName: 'bench', password: PASSWORD },
  };
  const members = fork(fileURLToPath(new URL('./members.ts', import.meta.url)), [JSON.stringify(asked)]);
  const signedIn = await heard(members);
  const { id: ballotId } = await desk.ballots.open({ motionId, method: 'secret' });
  members.send({ ballotId });
  const voted = await heard(members);
  const { tally } = await desk.ballots.close({ ballotId });
  if (tally?.for !== 150 || tally.against !== 50) throw new Error(`counted ${JSON.stringify(tally)}`);
  await door.close();
  await host.close();
  rmSync(folder, { recursive: true });
  return [
    ...linesOf('bench.hallSignIn', 'bench.hallSignInChair', signedIn),
    ...linesOf('bench.hallVote', 'bench.hallVoteChair', voted),
  ];
}

async function heard(members: ChildProcess): Promise<HallTold> {
  const [told] = await Promise.race([
    once(members, 'message'),
    once(members, 'exit').then(() => {
      throw new Error('the phones ended before they had told what they measured');
    }),
  ]);
  return told as HallTold;
}

function linesOf(all: string, chair: string, { lastMs, chairMs }: HallTold): Line[] {
  const slowest = timesOf([...chairMs]).p95;
  return [
    {
      what: say(all, { count: MEMBERS }),
      ours: `${lastMs.toFixed(0)} ms`,
      raw: '',
      ratio: '',
      aim: `< ${MOST_MS} ms`,
      reached: lastMs < MOST_MS,
    },
    {
      what: say(chair),
      ours: `p95 ${slowest.toFixed(0)} ms`,
      raw: '',
      ratio: '',
      aim: `< ${MOST_CHAIR_MS} ms`,
      reached: slowest < MOST_CHAIR_MS,
    },
  ];
}

const office = (host: Host) =>
  host.direct(
    callerAs({ accountId: 'bench', name: '测量', grants: [{ role: 'secretary', communityId: null }] }),
  );

/** A meeting of two hundred, opened, with a motion to vote on. */
async function openMeeting(host: Host) {
  await host.direct(callerAs(null)).setup.createAdmin({
    street: '测量街道',
    name: '测量',
    signInName: 'bench',
    password: PASSWORD,
  });
  const desk = office(host);
  const { id: communityId } = await desk.structure.saveCommunity({
    id: null,
    name: '测量社区',
    shortName: '测量',
    households: 3000,
    residents: 7500,
    expectedVersion: 0,
  });
  const body = {
    id: null,
    communityId,
    gridId: null,
    kind: 'other' as const,
    name: '联席会',
    expectedVersion: 0,
  };
  const { id: bodyId } = await desk.structure.saveBody(body);
  const people = seat(host, communityId, bodyId);
  makeChair(host);
  const today = dayOf(new Date().toISOString());
  const { id: meetingId } = await desk.meetings.plan({
    template: 'free',
    title: '联席会',
    communityId,
    bodyId,
    body: '联席会',
    heldOn: today,
    startsAt: '14:30',
    noticedOn: plusDays(today, -10),
  });
  const { id: itemId } = await desk.agenda.add({ meetingId, kind: 'other', title: '楼道照明' });
  await desk.meetings.announce({ id: meetingId, on: plusDays(today, -9) });
  await desk.meetings.open({ id: meetingId });
  await desk.agenda.start({ id: itemId });
  const { id: motionId } = await desk.motions.put({ meetingId, itemId, text: '加装楼道灯', kind: 'yesNo' });
  return { meetingId, motionId, people };
}

function seat(host: Host, communityId: string, bodyId: string): string[] {
  return host.transactions.write({ id: null, name: '' }, null, (tx) =>
    Array.from({ length: MEMBERS }, (_, place) => {
      const id = newId();
      tx.people.save({ id, name: `代表${place}`, gender: 'unknown', communityId, gridId: null });
      tx.people.join(newId(), { bodyId, personId: id, capacity: 'member', since: '2024-01-01', until: null });
      tx.record({ type: 'people.saved', subject: id, data: {} });
      return id;
    }),
  ).value;
}

/** The administrator chairs as well: there is nobody else here. */
function makeChair(host: Host): void {
  host.transactions.write({ id: null, name: '' }, null, (tx) => {
    const account = tx.accounts.findByName('bench');
    if (account === null) throw new Error('no account');
    const grants = [...account.grants, { role: 'secretary' as const, communityId: null }];
    tx.accounts.change(account.id, account.name, grants);
    tx.record({ type: 'accounts.changed', subject: account.id });
  });
}
