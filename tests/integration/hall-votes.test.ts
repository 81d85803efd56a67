import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { shared, sit } from '../support/examples-hall.ts';
import { buildStreet, type Street } from '../support/examples-street.ts';
import { type Client, refusalOf, startHost, type TestHost } from '../support/hosts.ts';
import { lanSeat } from '../support/lan-seat.ts';

let host: TestHost;
let street: Street;
beforeEach(async () => {
  host = await startHost('direct');
  street = await buildStreet(host);
});
afterEach(() => host.close());

const codeOf = (asked: Promise<unknown>) => refusalOf(asked).then(({ code }) => code);

/** Phones of the first so many representatives, at a meeting at which a ballot is open. */
async function voting(method: 'secret' | 'roll_call', phones: number) {
  const { meetingId, ballotId } = await street.voting(method);
  await shared(street, meetingId);
  const address = `http://${host.host.lan.sharing()?.hosts[0]}`;
  const clients: Client[] = [];
  for (let place = 0; place < phones; place += 1)
    clients.push(await sit(street, lanSeat(address).client, place));
  return { meetingId, ballotId, clients };
}

describe('a secret ballot on phones', () => {
  test('is counted, and each phone hears that its vote was taken, never what it was', async () => {
    const { ballotId, clients, meetingId } = await voting('secret', 3);
    const [one, two, three] = clients as [Client, Client, Client];
    await one.hall.vote({ ballotId, choice: 'for' });
    await two.hall.vote({ ballotId, choice: 'for' });
    await three.hall.vote({ ballotId, choice: 'against' });
    const seen = (await one.hall.day({})).items
      .flatMap((item) => item.motions)
      .find(({ ballot }) => ballot?.id === ballotId);
    expect(seen?.ballot).toMatchObject({ voted: true, vote: null });
    expect((await one.hall.screen({ meetingId })).ballot).toMatchObject({ voted: 3 });
    const closed = await host.office.ballots.close({ ballotId });
    expect(closed.tally).toEqual({ for: 2, against: 1, abstain: 0 });
  });

  test('is counted once, however often a phone sends it', async () => {
    const { ballotId, clients } = await voting('secret', 1);
    const [one] = clients as [Client];
    const tries = await Promise.allSettled([1, 2, 3].map(() => one.hall.vote({ ballotId, choice: 'for' })));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await codeOf(one.hall.vote({ ballotId, choice: 'against' }))).toBe('ballots.alreadyVoted');
  });
});

describe('a stale phone', () => {
  test('whose ballot was closed meanwhile is told so, and nothing is counted', async () => {
    const { ballotId, clients } = await voting('roll_call', 2);
    const [one, two] = clients as [Client, Client];
    await one.hall.vote({ ballotId, choice: 'for' });
    await host.office.ballots.close({ ballotId });
    expect(await codeOf(two.hall.vote({ ballotId, choice: 'against' }))).toBe('ballots.notOpen');
  });

  test('of somebody who has left cannot vote', async () => {
    const { ballotId, clients } = await voting('roll_call', 1);
    const [one] = clients as [Client];
    await one.hall.leave({});
    expect(await codeOf(one.hall.vote({ ballotId, choice: 'for' }))).toBe('ballots.notPresent');
  });

  test('cannot vote in another meeting than its own', async () => {
    const other = await street.voting('secret');
    const { clients } = await voting('secret', 1);
    const [one] = clients as [Client];
    expect(await codeOf(one.hall.vote({ ballotId: other.ballotId, choice: 'for' }))).toBe(
      'hall.otherMeeting',
    );
  });
});

test('the wall shows how many have voted, never how, and no name', async () => {
  const { ballotId, clients, meetingId } = await voting('roll_call', 2);
  const [one] = clients as [Client];
  await one.hall.vote({ ballotId, choice: 'against' });
  const wall = await one.hall.screen({ meetingId });
  expect(wall.ballot).toMatchObject({ voted: 1 });
  const names = host.host.transactions.read((tx) =>
    street.representatives.people.map((personId) => tx.people.get(personId).name),
  );
  for (const name of names) expect(JSON.stringify(wall)).not.toContain(name);
  expect(JSON.stringify(wall)).not.toContain('against');
});

test('a phone that slept goes on where it was: same cookie, same name, and the hints it missed', async () => {
  const { meetingId } = await shared(street);
  const seat = lanSeat(`http://${host.host.lan.sharing()?.hosts[0]}`);
  await sit(street, seat.client);
  const hints = await seat.client.live.hints({});
  const heard = hints.next();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await host.office.hall.release({ meetingId, personId: street.representatives.people[0] ?? '' });
  const { value: last } = (await heard) as { value: { seq: number; types: string[] } };
  expect(last.types).toContain('hall.released');
  await hints.return?.(undefined);
  await sit(street, seat.client);
  const again = await seat.client.live.hints({}, { lastEventId: String(last.seq) });
  await host.office.meetings.cancel({ id: meetingId, reason: '停电' });
  const types: string[] = [];
  for await (const hint of again) {
    types.push(...hint.types);
    if (types.includes('meetings.cancelled')) break;
  }
  expect(types).toContain('meetings.cancelled');
  expect((await seat.client.hall.day({})).state).toBe('cancelled');
});
