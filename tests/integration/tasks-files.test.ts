import readXlsxFile from 'read-excel-file/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Grant } from '../../shared/actor.ts';
import { buildStreet, type Street } from '../support/examples-street.ts';
import { addAccount, PASSWORD, startHost, type TestHost } from '../support/hosts.ts';

let host: TestHost;
let street: Street;
let taskId: string;
let hash: string;
beforeEach(async () => {
  host = await startHost('http');
  street = await buildStreet(host);
  const { office, host: inner } = host;
  ({ hash } = await inner.files.put(new TextEncoder().encode('验收单')));
  ({ id: taskId } = await office.tasks.give({
    communityId: street.communityId,
    source: '第三项',
    text: '=更换楼道灯',
    lead: { name: '城市管理科' },
    asker: { communityId: street.communityId },
    givenOn: street.daysLater(-10),
    deadline: { on: street.daysLater(-2) },
  }));
  await office.tasks.report({ id: taskId, text: '采购', files: [{ hash, name: '验收单.txt' }] });
});
afterEach(() => host.close());

/** What somebody with these roles is given at an address. */
async function fetchAs(name: string, grant: Grant, path: string): Promise<Response> {
  addAccount(host.host, name, [grant]);
  const seat = host.seat();
  await seat.client.sessions.signIn({ signInName: name, password: PASSWORD });
  return fetch(`${host.address}${path}`, { headers: { cookie: seat.cookie() ?? '' } });
}
const clerk = (): Grant => ({ role: 'clerk', communityId: street.communityId });
const elsewhere = (): Grant => ({ role: 'clerk', communityId: street.otherCommunityId });

test('evidence opens for those who may read the task, and for nobody else', async () => {
  const own = await fetchAs('here', clerk(), `/files/${hash}`);
  expect([own.status, await own.text()]).toEqual([200, '验收单']);
  expect((await fetchAs('there', elsewhere(), `/files/${hash}`)).status).toBe(404);
  expect((await fetchAs('teller', { role: 'teller', communityId: null }, `/files/${hash}`)).status).toBe(404);
});

test('the register goes out as it is filtered, with words for states and nothing that calculates', async () => {
  const path = `/files/tasks?filter=${encodeURIComponent(JSON.stringify({ state: 'overdue' }))}`;
  const sheet = await fetchAs('here', clerk(), path);
  const [header = [], row = [], ...more] = await readXlsxFile(Buffer.from(await sheet.arrayBuffer())).then(
    ([first]) => first?.data ?? [],
  );
  const cells = Object.fromEntries(header.map((name, place) => [name, row[place]]));
  expect(cells).toMatchObject({ 事项: '=更换楼道灯', 牵头单位: '城市管理科', 状态: '超期' });
  expect(more).toEqual([]);
  expect((await fetchAs('there', elsewhere(), path)).status).toBe(200);
  expect((await fetchAs('odd', clerk(), '/files/tasks?filter=nonsense')).status).toBe(400);
});

test('what a unit is reminded of is one Word file, and only where there is something', async () => {
  const path = `/files/tasks/reminder?of=${encodeURIComponent('城市管理科')}`;
  const word = await fetchAs('here', clerk(), path);
  expect(word.headers.get('content-type')).toContain('wordprocessingml');
  const bytes = Buffer.from(await word.arrayBuffer());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect((await fetchAs('there', elsewhere(), path)).status).toBe(404);
});
