import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildStreet, type Street } from '../support/examples-street.ts';
import { refusalOf, startHost, type TestHost } from '../support/hosts.ts';

let host: TestHost;
let street: Street;
let office: TestHost['office'];
beforeEach(async () => {
  host = await startHost('direct');
  street = await buildStreet(host);
  office = host.office;
});
afterEach(() => host.close());

const person = (place: number) => street.representatives.people[place] ?? '';
const day = (id: string) => office.agenda.day({ id });
const come = (meetingId: string, ...places: number[]) =>
  Promise.all(
    places.map((place) => office.presence.move({ meetingId, personId: person(place), move: 'arrived' })),
  );
const yesNo = async (meetingId: string, itemId: string | null, text = '同意') =>
  (await office.motions.put({ meetingId, itemId, text, kind: 'yesNo' })).id;

describe('a secret ballot', () => {
  test('is counted, and the store cannot tell who voted what', async () => {
    const { meetingId, itemId } = await street.planned();
    await office.meetings.announce({ id: meetingId, on: street.daysLater(-4) });
    await office.meetings.open({ id: meetingId });
    await come(meetingId, 0, 1, 2, 3, 4);
    const motionId = await yesNo(meetingId, itemId);
    const { id: ballotId } = await office.ballots.open({ motionId, method: 'secret' });
    const clerk = await host.signIn('clerk', [{ role: 'clerk', communityId: street.communityId }]);
    for (const place of [0, 1, 2]) {
      const vote = {
        ballotId,
        personId: person(place),
        choice: place === 1 ? ('against' as const) : ('for' as const),
      };
      await clerk.ballots.castSecret(vote, { context: { commandId: `cast${place}` } });
    }
    const again = { ballotId, personId: person(0), choice: 'against' as const };
    expect(await refusalOf(clerk.ballots.castSecret(again))).toMatchObject({ code: 'ballots.alreadyVoted' });
    const open = (await day(meetingId)).items[0]?.motions[0]?.ballot;
    expect(open).toMatchObject({ votedNames: 3, tally: null });
    expect((await office.ballots.close({ ballotId })).tally).toEqual({ for: 2, against: 1, abstain: 0 });

    // Pages in the order of writing would give away who voted before whom.
    expect(statSync(`${host.file}-wal`).size).toBe(0);
    const store = new Database(host.file, { readonly: true });
    const papers = store.prepare('SELECT * FROM ballot_papers').all() as Record<string, string>[];
    expect(papers).toHaveLength(3);
    expect(papers.map(({ key }) => key)).toEqual(papers.map(({ key }) => key).toSorted());
    expect(() => store.prepare('SELECT rowid FROM ballot_papers').all()).toThrow('rowid');
    const told = store
      .prepare("SELECT data FROM events WHERE type = 'ballots.voted'")
      .pluck()
      .all() as string[];
    expect(told.some((data) => /for|against|abstain/.test(data))).toBe(false);
    const hashes = store
      .prepare("SELECT DISTINCT input_hash FROM receipts WHERE method = 'ballots.castSecret'")
      .all();
    expect(hashes).toHaveLength(1);
    store.close();
  });

  test('of several chooses no more than there are places', async () => {
    const { meetingId, itemId } = await street.planned();
    await office.meetings.announce({ id: meetingId, on: street.daysLater(-4) });
    await office.meetings.open({ id: meetingId });
    await come(meetingId, 0, 1, 2, 3, 4);
    const asked = { kind: 'choice' as const, choose: 2, options: ['甲', '乙', '丙'], text: '三选二' };
    const { id: motionId } = await office.motions.put({ meetingId, itemId, ...asked });
    const { id: ballotId } = await office.ballots.open({ motionId, method: 'secret' });
    const cast = (place: number, choice: string[]) =>
      office.ballots.castSecret({ ballotId, personId: person(place), choice });
    expect(await refusalOf(cast(0, ['甲', '乙', '丙']))).toMatchObject({ code: 'ballots.optionsWrong' });
    await cast(0, ['甲', '乙']);
    await cast(1, ['甲', '丙']);
    await cast(2, ['甲', '乙']);
    await cast(3, ['乙']);
    await cast(4, []);
    const { options, chosen } = await office.ballots.close({ ballotId });
    expect(options).toEqual([
      { name: '甲', votes: 3 },
      { name: '乙', votes: 3 },
      { name: '丙', votes: 1 },
    ]);
    expect(chosen.toSorted()).toEqual(['乙', '甲'].toSorted());
  });
});
