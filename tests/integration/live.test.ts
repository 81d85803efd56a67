import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Client, startHost, type TestHost } from '../support/hosts.ts';

interface Heard {
  readonly seq: number;
  readonly types: readonly string[];
}

let host: TestHost;
let listener: Client;
beforeEach(async () => {
  host = await startHost('http');
  listener = host.seat().client;
});
afterEach(() => host.close());

const rename = (name: string) => host.office.structure.renameStreet({ name });

/** Listens until so much is known, as a screen does that was asleep since `lastEventId`. */
async function hearUntil(seq: number, lastEventId: number): Promise<Heard[]> {
  const hints = await listener.live.hints({}, { lastEventId: String(lastEventId) });
  const heard: Heard[] = [];
  for await (const hint of hints) {
    heard.push(hint);
    if (hint.seq >= seq) break;
  }
  return heard;
}

const newest = async () => (await host.office.journal.verify({})).rows;

test('a listener that slept hears all it missed, however much that was, in few hints', async () => {
  await rename('江苏路街道');
  const before = await newest();
  for (let count = 0; count < 620; count += 1) await rename(`第${count}街道`);
  await host.office.calendar.setDay({ day: '2026-03-05', working: false });
  const heard = await hearUntil(before + 621, before);
  expect(heard.map((hint) => hint.types)).toEqual([
    ['structure.streetChanged'],
    ['structure.streetChanged', 'calendar.daySet'],
  ]);
  expect(heard.at(-1)?.seq).toBe(before + 621);
});

test('what is committed while a listener catches up is heard once', async () => {
  await rename('江苏路街道');
  const before = await newest();
  await rename('海伦路街道');
  const hints = await listener.live.hints({}, { lastEventId: String(before) });
  const first = (await hints.next()).value as Heard;
  await rename('延安路街道');
  const second = (await hints.next()).value as Heard;
  expect([first.seq, second.seq]).toEqual([before + 1, before + 2]);
  await hints.return?.(undefined);
});

test('a listener hears that something changed, never what, and needs no name for it', async () => {
  const before = await newest();
  await rename('秘密街道');
  const [hint] = await hearUntil(before + 1, before);
  expect(Object.keys(hint ?? {}).sort()).toEqual(['seq', 'subjects', 'types']);
  expect(JSON.stringify(hint)).not.toContain('秘密');
});
