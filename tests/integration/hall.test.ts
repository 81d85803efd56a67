import { request } from 'node:http';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callerFor } from '../../electron/host/transports/callers.ts';
import { shared, sit } from '../support/examples-hall.ts';
import { buildStreet, type Street } from '../support/examples-street.ts';
import { addAccount, PASSWORD, refusalOf, startHost, type TestHost } from '../support/hosts.ts';
import { lanSeat } from '../support/lan-seat.ts';

let host: TestHost;
let street: Street;
beforeEach(async () => {
  host = await startHost('direct');
  street = await buildStreet(host);
});
afterEach(() => host.close());

const codeOf = (asked: Promise<unknown>) => refusalOf(asked).then(({ code }) => code);
const addressOf = () => `http://${host.host.lan.sharing()?.hosts[0] ?? '127.0.0.1:1'}`;
const phone = () => lanSeat(addressOf()).client;

/** Asks by hand, with the headers a stranger may choose. */
const raw = (
  address: string,
  path: string,
  headers: Record<string, string>,
  method = 'POST',
  body = '{"json":{}}',
) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const asking = request(`${address}${path}`, { method, headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asking.on('error', reject);
    asking.end(method === 'GET' ? undefined : body);
  });

const JSON_TYPE = { 'content-type': 'application/json' };

describe('the door to the network', () => {
  test('is shut until a meeting is opened, and shut again afterwards', async () => {
    expect(host.host.lan.sharing()).toBeNull();
    const { meetingId } = await shared(street);
    const address = addressOf();
    expect((await raw(address, '/rpc/hall/here', JSON_TYPE)).status).toBe(200);
    await host.office.hall.unshare({ meetingId });
    await expect(raw(address, '/rpc/hall/here', JSON_TYPE)).rejects.toThrow('ECONNREFUSED');
  });

  test('lets no staff method through, so that no password crosses the network', async () => {
    await shared(street);
    addAccount(host.host, 'shuji', [{ role: 'secretary', communityId: null }]);
    const signIn = lanSeat(addressOf()).client.sessions.signIn({ signInName: 'shuji', password: PASSWORD });
    expect(await codeOf(signIn)).toBe('hall.onlyHere');
    for (const path of ['/rpc/matters/list', '/rpc/setup/createAdmin', '/rpc/hall/share', '/api/hall/here'])
      expect([path, (await raw(addressOf(), path, JSON_TYPE)).status]).toEqual([path, 403]);
    expect((await raw(addressOf(), '/files', {}, 'PUT')).status).toBe(403);
  });

  test('answers only to the addresses it has shown', async () => {
    await shared(street);
    const foreign = await raw(addressOf(), '/rpc/hall/here', { ...JSON_TYPE, host: 'rebound.example' });
    expect(foreign.status).toBe(421);
  });

  test('a staff session that is sent along is nobody there', async () => {
    await shared(street);
    addAccount(host.host, 'shuji', [{ role: 'secretary', communityId: null }]);
    const holder = { token: '', get: () => null, set: (fresh: string | null) => laid(fresh) };
    const laid = (fresh: string | null) => {
      holder.token = fresh ?? '';
    };
    const desk = createRouterClient(host.host.router, {
      context: { caller: callerFor(host.host.transactions, holder) },
    });
    await desk.sessions.signIn({ signInName: 'shuji', password: PASSWORD });
    const port = new URL(addressOf()).port;
    const headers = { ...JSON_TYPE, cookie: `yishiting-${port}=${holder.token}` };
    const answer = await raw(addressOf(), '/rpc/hall/day', headers);
    expect([answer.status, JSON.parse(answer.text).json.code]).toEqual([401, 'session.missing']);
  });

  test('opens one meeting at a time, and closes by itself when that one ends', async () => {
    const { meetingId } = await shared(street);
    const other = (await street.planned(true)).meetingId;
    expect(await codeOf(host.office.hall.share({ meetingId: other }))).toBe('hall.sharedAlready');
    await host.office.meetings.cancel({ id: meetingId, reason: '停电' });
    await expect.poll(() => host.host.lan.sharing(), { timeout: 6000 }).toBeNull();
  });

  test('says so where the machine is on no network', async () => {
    const alone = await startHost('direct', { lanAddresses: () => [] });
    const there = await buildStreet(alone);
    const { meetingId } = await there.planned(true);
    expect(await codeOf(alone.office.hall.share({ meetingId }))).toBe('hall.noNetwork');
    await alone.close();
  });
});

describe('the code', () => {
  test('is read as people write it, and a wrong one is slowed down without stopping the desk', async () => {
    const { code, meetingId } = await shared(street);
    const spoken = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
    expect(await phone().hall.join({ code: spoken })).toEqual({ meetingId, callId: null });
    const guesser = phone();
    for (const guess of ['AAAA2222', 'AAAA3333', 'AAAA4444'])
      expect(await codeOf(guesser.hall.join({ code: guess }))).toBe('hall.wrongCode');
    expect(await codeOf(guesser.hall.join({ code }))).toBe('hall.waitBeforeTrying');
    expect((await host.office.hall.sharing({})).sharing?.phones).toBe(1);
  });

  test('opens the same phone again as the person it was', async () => {
    const { code } = await shared(street);
    const seat = lanSeat(addressOf());
    await sit(street, seat.client);
    await seat.client.hall.join({ code });
    expect((await seat.client.hall.here({})).seat?.person?.id).toBe(street.representatives.people[0]);
  });
});

describe('a phone', () => {
  test('shows names only as far as they are spelt, and is one person’s alone', async () => {
    const { meetingId } = await shared(street);
    const first = await sit(street, phone());
    const second = phone();
    await second.hall.join({ code: host.host.lan.sharing()?.code ?? '' });
    const [personId = '', another = ''] = street.representatives.people;
    expect(await codeOf(second.hall.claim({ personId }))).toBe('hall.nameTaken');
    expect(await codeOf(first.hall.claim({ personId: another }))).toBe('hall.phoneTaken');
    const { people } = await second.hall.people({ search: '不在名册的人' });
    expect(people).toEqual([]);
    await host.office.hall.release({ meetingId, personId });
    await second.hall.claim({ personId });
    expect(await codeOf(first.hall.day({}))).toBe('hall.nameMissing');
  });

  test('signs in once, and what it did twice is said', async () => {
    const { meetingId } = await shared(street);
    const client = await sit(street, phone());
    await client.hall.signIn({});
    expect(await codeOf(client.hall.signIn({}))).toBe('presence.alreadyHere');
    const { attendees, meeting } = await host.office.agenda.day({ id: meetingId });
    expect(attendees.filter((one) => one.signedBy === 'phone')).toHaveLength(1);
    expect(meeting.present).toBe(1);
  });

  test('opens the papers of its own meeting and no other file', async () => {
    const { meetingId, itemId } = await street.planned(true);
    const paper = await street.file('方案.pdf');
    await host.office.agenda.addPaper({ itemId, file: paper });
    const other = await street.planned(true);
    const secret = await street.file('别的会议.pdf');
    await host.office.agenda.addPaper({ itemId: other.itemId, file: secret });
    await shared(street, meetingId);
    const seat = lanSeat(addressOf());
    await sit(street, seat.client);
    const open = (hash: string, cookie: string) => raw(addressOf(), `/files/${hash}`, { cookie }, 'GET');
    expect((await open(paper.hash, seat.cookie() ?? '')).status).toBe(200);
    expect((await open(secret.hash, seat.cookie() ?? '')).status).toBe(404);
    expect((await open(paper.hash, '')).status).toBe(401);
  });

  test('gives opinions that the clerk reads; a later one stands beside the earlier', async () => {
    const { meetingId, itemId } = await street.planned(true);
    await shared(street, meetingId);
    const client = await sit(street, phone());
    await client.hall.giveOpinion({ itemId, text: '先修照明。' });
    await client.hall.giveOpinion({ itemId, text: '先修照明，再修步道。' });
    const { rows } = await host.office.hall.opinions({ meetingId });
    expect(rows).toMatchObject([{ text: '先修照明，再修步道。', earlier: 1 }]);
    const elsewhere = await street.planned(true);
    expect(await codeOf(client.hall.giveOpinion({ itemId: elsewhere.itemId, text: '……' }))).toBe(
      'hall.otherMeeting',
    );
  });

  test('of another meeting sees no wall but its own', async () => {
    await shared(street);
    const other = await street.planned(true);
    const client = await sit(street, phone());
    expect(await codeOf(client.hall.screen({ meetingId: other.meetingId }))).toBe('hall.otherMeeting');
  });
});
