import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isContractProcedure } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../shared/contract/index.ts';
import { buildStreet, type Street } from '../support/examples-street.ts';
import { addAccount, PASSWORD, type Seat, startHost, type TestHost } from '../support/hosts.ts';

const folder = mkdtempSync(join(tmpdir(), 'yishiting-page-'));
const pageDir = join(folder, 'page');
let host: TestHost;
let street: Street;
let clerk: Seat;

beforeAll(async () => {
  mkdirSync(join(pageDir, 'assets'), { recursive: true });
  writeFileSync(join(pageDir, 'index.html'), '<!doctype html><title>议事厅</title>');
  writeFileSync(join(pageDir, 'assets', 'page-3f2a.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'not for the page');
  host = await startHost('http', { pageDir });
  street = await buildStreet(host);
  clerk = await enter('clerk', 'clerk');
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

async function enter(
  name: string,
  role: 'clerk' | 'supervisor' | 'secretary',
  communityId = street.communityId,
) {
  addAccount(host.host, name, [{ role, communityId }]);
  const seat = host.seat();
  await seat.client.sessions.signIn({ signInName: name, password: PASSWORD });
  return seat;
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
}

/** A request as it stands: nothing is corrected on the way, neither the path nor the Host. */
function raw(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  const { port } = new URL(host.address);
  return new Promise<Answer>((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
const JSON_TYPE = { 'content-type': 'application/json' };
const post = (path: string, body: string, headers: Record<string, string> = JSON_TYPE) =>
  raw(path, { method: 'POST', body, headers });
const STATUS = '/rpc/sessions/status';

describe('who may knock', () => {
  test.each(['127.0.0.1:1', 'localhost:4310', 'localhost', '[::1]:80'])(
    '%s is our own name',
    async (name) => {
      expect((await raw('/', { headers: { host: name } })).status).toBe(200);
    },
  );

  test.each([
    'evil.example',
    'evil.example:4310',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '10.0.0.5',
  ])('a page that calls us %s gets nothing', async (name) => {
    for (const path of ['/', STATUS, '/api/', '/files/00']) {
      const answer = await raw(path, { headers: { host: name } });
      expect([path, answer.status, answer.text]).toEqual([path, 421, '']);
    }
    expect((await post(STATUS, '{}', { ...JSON_TYPE, host: name })).status).toBe(421);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'a call of type “%s” is refused before it is read',
    async (type) => {
      for (const path of ['/rpc/sessions/signIn', '/api/sessions/signIn']) {
        const answer = await post(path, '{}', type === '' ? {} : { 'content-type': type });
        expect([path, answer.status, JSON.parse(answer.text).code]).toEqual([path, 415, 'input.invalid']);
      }
    },
  );

  test('a call longer than two megabytes is refused, a file is not', async () => {
    const long = JSON.stringify({ json: { form: 'x', content: '长'.repeat(1_000_000) } });
    expect((await post('/rpc/drafts/save', long)).status).toBe(413);
    const bytes = new Uint8Array(3 * 1024 * 1024);
    const answer = await put(bytes, clerk);
    expect([answer.status, (await answer.json()).size]).toEqual([200, bytes.byteLength]);
  });

  test('nobody from another origin is allowed in', async () => {
    const headers = { origin: 'http://evil.example', 'access-control-request-method': 'POST' };
    const answer = await raw(STATUS, { method: 'OPTIONS', headers });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('a session', () => {
  test('is a cookie that no script reads and no other site sends', async () => {
    addAccount(host.host, 'cookie', [{ role: 'clerk', communityId: null }]);
    const body = JSON.stringify({ json: { signInName: 'cookie', password: PASSWORD } });
    const { headers } = await post('/rpc/sessions/signIn', body);
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^yishiting(-\d+)?=[\w-]{43}; /);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie).toContain('Path=/');
  });

  test('ends with signing out, also for a copy of the cookie', async () => {
    const leaver = await enter('leaver', 'clerk');
    const copy = leaver.cookie() ?? '';
    await leaver.client.sessions.signOut({});
    const answer = await post(STATUS, '{"json":{}}', { ...JSON_TYPE, cookie: copy });
    expect(JSON.parse(answer.text).json.me).toBeNull();
  });

  test('is not made by a cookie somebody thought of', async () => {
    const answer = await post(STATUS, '{"json":{}}', {
      ...JSON_TYPE,
      cookie: `${(clerk.cookie() ?? '').split('=')[0]}=admin`,
    });
    expect(JSON.parse(answer.text).json.me).toBeNull();
  });
});

describe('the page', () => {
  test('comes with the headers that keep it to itself', async () => {
    const { headers, text } = await raw('/');
    expect(text).toContain('议事厅');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    const policy = String(headers['content-security-policy']);
    for (const part of [
      "default-src 'self'",
      "script-src 'self'",
      "object-src 'none'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(part);
    expect(policy).not.toContain('unsafe-eval');
  });

  test('keeps what has its hash in the name', async () => {
    const { headers } = await raw('/assets/page-3f2a.js');
    expect(headers['cache-control']).toContain('immutable');
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/%',
    '/%zz',
    '/assets',
    '/nothing-here.js',
  ])('%s leads nowhere', async (path) => {
    const { status, text } = await raw(path);
    expect(status).toBe(404);
    expect(text).not.toContain('not for the page');
  });
});

const put = (bytes: Uint8Array | string, seat: Seat | null): Promise<Response> =>
  fetch(`${host.address}/files`, {
    method: 'PUT',
    body: bytes as BodyInit,
    headers: seat ? { cookie: seat.cookie() ?? '' } : {},
  });
const get = (hash: string, seat: Seat | null): Promise<Response> =>
  fetch(`${host.address}/files/${hash}`, { headers: seat ? { cookie: seat.cookie() ?? '' } : {} });

describe('files', () => {
  /** A file put and attached to a new matter, under a name. */
  async function attached(text: string, name: string): Promise<string> {
    const { hash } = (await (await put(text, clerk)).json()) as { hash: string };
    const matterId = await street.matterAt('intake');
    const files = [{ kind: '议题提案表', hash, name }];
    await host.office.records.attach({ matterId, stage: 'intake', files });
    return hash;
  }

  test('are taken from those who write, and opened by those who read where they are attached', async () => {
    const watcher = await enter('watcher', 'supervisor');
    const stranger = await enter('stranger', 'secretary', street.otherCommunityId);
    const statuses = await Promise.all([put('x', null), put('x', watcher), put('x', clerk)]);
    expect(statuses.map((answer) => answer.status)).toEqual([401, 403, 200]);
    const hash = await attached('步道现状', '现状.pdf');
    const answers = await Promise.all([get(hash, null), get(hash, watcher), get(hash, stranger)]);
    expect(answers.map((answer) => answer.status)).toEqual([401, 200, 404]);
    expect(await answers[1]?.text()).toBe('步道现状');
  });

  test('that no record names are opened by nobody', async () => {
    const { hash } = (await (await put('尚未登记', clerk)).json()) as { hash: string };
    expect((await get(hash, clerk)).status).toBe(404);
    expect((await get('..%2f..%2fyishiting.sqlite', clerk)).status).toBe(404);
  });

  test('are shown when they are pictures or PDF, and only handed over when they could be programs', async () => {
    const shown = await get(await attached('a', '照片.PNG'), clerk);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('content-disposition')).toBe(
      `inline; filename*=UTF-8''${encodeURIComponent('照片.PNG')}`,
    );
    const page = await get(await attached('<script>alert(1)</script>', '通知.html'), clerk);
    expect(page.headers.get('content-type')).toBe('application/octet-stream');
    expect(page.headers.get('content-disposition')).toMatch(/^attachment;/);
    for (const answer of [shown, page]) {
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('content-security-policy')).not.toContain('script-src');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('without bytes are none', async () => {
    const answer = await fetch(`${host.address}/files`, {
      method: 'PUT',
      headers: { cookie: clerk.cookie() ?? '' },
    });
    expect(answer.status).toBe(400);
  });
});

describe('the description for other programs', () => {
  const methods = Object.entries(contract).flatMap(([topic, verbs]) =>
    Object.entries(verbs)
      .filter(([, procedure]) => isContractProcedure(procedure))
      .map(([verb]) => `/${topic}/${verb}`),
  );

  test('lists every method', async () => {
    const { paths } = JSON.parse((await raw('/api/openapi.json')).text) as { paths: Record<string, object> };
    expect(methods.filter((path) => !(path in paths))).toEqual([]);
  });

  test('is a page that needs no script', async () => {
    const { status, headers, text } = await raw('/api/');
    expect([status, String(headers['content-type'])]).toEqual([200, expect.stringContaining('text/html')]);
    expect(text).not.toContain('<script');
    expect(text).toContain('/matters/propose');
    expect((await raw('/api')).status).toBeLessThan(400);
  });

  test('is what is answered there', async () => {
    const answer = await post('/api/sessions/status', '{}');
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([200, { firstRun: false, me: null }]);
    const refused = await post('/api/matters/list', '{}');
    expect([refused.status, JSON.parse(refused.text).code]).toEqual([401, 'session.missing']);
  });
});

describe('what goes wrong', () => {
  test('crosses the wire as a code and its figures, with a fitting status, never with a story', async () => {
    const cookie = { ...JSON_TYPE, cookie: clerk.cookie() ?? '' };
    const ask = async (path: string, json: object) => {
      const answer = await post(path, JSON.stringify({ json }), cookie);
      expect(answer.text).not.toMatch(/node_modules|\.ts:|stack/);
      return [answer.status, JSON.parse(answer.text).json.code];
    };
    expect(await ask('/rpc/matters/get', { id: 'nothing00' })).toEqual([404, 'things.notFound']);
    expect(await ask('/rpc/matters/get', { id: 7 })).toEqual([400, 'input.invalid']);
    expect(await ask('/rpc/accounts/list', {})).toEqual([403, 'permission.denied']);
    expect((await post('/rpc/no/such', '{}')).status).toBe(404);
    expect((await post(STATUS, '{broken')).status).toBe(400);
  });
});
