import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { callerAs } from '../../../electron/host/assemble.ts';
import type { Host } from '../../../electron/host/host.ts';
import type { Actor } from '../../../shared/actor.ts';
import { dayOf } from '../../../shared/domain/days.ts';
import { inTurn, type Times } from './timing.ts';

const SECRETARY: Actor = {
  accountId: 'bench',
  name: '测量',
  grants: [{ role: 'secretary', communityId: null }],
};
const CALLS = 10;

/** A vote by name, recorded with its fact and its receipt and synced, against one row inserted raw and synced on the same disk. */
export async function compareVotes(host: Host, folder: string): Promise<{ ours: Times; raw: Times }> {
  const { votes, cancel } = await openRollCalls(host);
  const file = join(folder, 'raw-inserts.sqlite');
  const removeRaw = () => {
    for (const side of ['', '-wal', '-shm']) rmSync(file + side, { force: true });
  };
  removeRaw();
  const raw = new Database(file);
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.exec(
    'CREATE TABLE named_votes (ballot_id TEXT, person_id TEXT, vote TEXT, PRIMARY KEY (ballot_id, person_id)) STRICT, WITHOUT ROWID',
  );
  const insert = raw.prepare('INSERT INTO named_votes VALUES (?, ?, ?)');
  let next = 0;
  const rounds = Math.floor(votes.length / 1.25);
  const result = await inTurn(
    () => {
      const vote = votes[next] as (typeof votes)[number];
      next += 1;
      const desk = host.direct({
        call: () => callerAs(SECRETARY).call(`bench-${vote.ballotId}-${vote.personId}`),
      });
      return desk.ballots.vote({ ...vote, vote: 'for' });
    },
    (round) => insert.run('ballot', `person ${next} ${round}`, 'for'),
    rounds,
  );
  raw.close();
  removeRaw();
  await cancel();
  return result;
}

/** Roll calls of a called representatives' meeting, everybody present: one vote each for the clock to measure. */
async function openRollCalls(host: Host) {
  const desk = host.direct(callerAs(SECRETARY));
  const today = dayOf(new Date().toISOString());
  const { rows } = await desk.matters.list({ stage: 'resolve', resolveBy: 'representatives', limit: 1 });
  const [row] = rows;
  if (row === undefined) throw new Error('no matter waits for its resolution');
  const { bodies } = await desk.structure.bodies({ communityId: row.communityId });
  const body = bodies.find((one) => one.kind === 'representatives');
  if (body === undefined) throw new Error('no representatives');
  const { ids } = await desk.meetings.call({
    matterId: row.id,
    stage: 'resolve',
    noticedOn: '2020-01-01',
    heldOn: today,
    bodies: [{ bodyId: body.id, body: body.name }],
  });
  const meetingId = ids[0] ?? '';
  const { attendees } = await desk.meetings.get({ id: meetingId });
  const people = attendees.map((one) => one.personId);
  await desk.meetings.attend({
    id: meetingId,
    entries: people.map((personId) => ({ personId, presence: 'present' as const })),
  });
  const votes: { ballotId: string; personId: string }[] = [];
  for (let call = 1; call <= CALLS; call += 1) {
    const { id: motionId } = await desk.motions.put({ meetingId, text: `第${call}项`, kind: 'yesNo' });
    const { id: ballotId } = await desk.ballots.open({ motionId, method: 'roll_call' });
    votes.push(...people.map((personId) => ({ ballotId, personId })));
  }
  return { votes, cancel: () => desk.meetings.cancel({ id: meetingId, reason: '测量完毕' }) };
}
