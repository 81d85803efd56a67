import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Host, openHost } from '../../electron/host/host.ts';
import { migrationsFolder } from '../../electron/host/places.ts';
import type * as Client from '../../renderer/host/client.ts';

/** The page's own client over the window's line: a bridge as preload gives it, and the real host behind it. */
let host: Host;
let client: typeof Client;
let hear: (message: unknown) => void = () => undefined;
let noteNewLine: () => void = () => undefined;
let port: Pick<MessagePort, 'postMessage'>;
const lines: MessagePort[] = [];

beforeAll(async () => {
  host = await openHost({
    dataDir: ':memory:',
    pageDir: null,
    migrationsDir: migrationsFolder(),
    durable: false,
  });
  port = newLine();
  vi.stubGlobal('window', {
    yishiting: {
      post: (message: unknown) => port.postMessage(message),
      listen: (onMessage: typeof hear, onNewLine: () => void) => {
        hear = onMessage;
        noteNewLine = onNewLine;
      },
    },
  });
  client = await import('../../renderer/host/client.ts');
});

afterAll(async () => {
  vi.unstubAllGlobals();
  for (const line of lines) line.close();
  await host.close();
});

test('the window signs in over its line and is told refusals as refusals', async () => {
  const admin = { street: '海伦路街道', name: '宋敏', signInName: 'admin', password: 'hailun-2026' };
  await client.tell('setup.createAdmin', admin, 'a'.repeat(20));
  expect((await client.ask('sessions.status', {})).me?.name).toBe('宋敏');
  const again = client.tell('setup.createAdmin', admin, 'b'.repeat(20));
  await expect(again).rejects.toMatchObject({ name: 'Refusal', code: 'setup.alreadyDone' });
});

test('what was asked while the host started again is silence, and the next question is answered', async () => {
  port = { postMessage: () => undefined };
  const lost = client.ask('structure.overview', {});
  const refused = expect(lost).rejects.toMatchObject({ code: 'host.unreachable' });
  port = newLine();
  noteNewLine();
  await refused;
  expect((await client.ask('structure.overview', {})).street).toBe('海伦路街道');
});

function newLine(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  lines.push(port1);
  host.attachPort(port2 as never, 'window');
  port1.on('message', (message) => hear(message));
  return port1;
}
