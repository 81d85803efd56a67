import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { OpenAPIReferencePlugin } from '@orpc/openapi/plugins';
import { RPCHandler } from '@orpc/server/fetch';
import { RequestHeadersPlugin } from '@orpc/server/plugins';
import {
  experimental_ZodSmartCoercionPlugin as ZodSmartCoercionPlugin,
  ZodToJsonSchemaConverter,
} from '@orpc/zod/zod4';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { Transactions } from '../../db/transaction.ts';
import { DEFAULT_LANGUAGE, words } from '../../shared/i18n/index.ts';
import { describeApi } from './api-page.ts';
import type { Caller, createRouter } from './dispatch.ts';
import { fileDoor } from './file-door.ts';
import type { Files } from './files.ts';
import { inquiryDoor } from './inquiry-door.ts';
import { jointDoor } from './joint-door.ts';
import type { Lan } from './lan/lan.ts';
import { lanGate } from './lan/lan-gate.ts';
import { noticeDoor } from './notice-door.ts';
import { packageDoor } from './package-door.ts';
import { pageDoor } from './page-door.ts';
import { paperDoor } from './paper-door.ts';
import { releaseDoor } from './release-door.ts';
import { rosterDoor } from './roster-door.ts';
import { cookieHolder } from './session-cookie.ts';
import { taskDoor } from './task-door.ts';
import { callerFor, type TokenHolder } from './transports/callers.ts';

export interface DoorParts {
  readonly router: ReturnType<typeof createRouter>;
  readonly transactions: Transactions;
  readonly files: Files;
  readonly pageDir: string | null;
  readonly lan: Lan;
}

export interface From {
  /** `lan`: a phone or a screen on the local network, while a meeting is open to it. */
  readonly transport: 'http' | 'app' | 'lan';
  readonly address?: string;
  readonly windowId?: string;
}

export type DoorEnv = { Bindings: { from: From }; Variables: { caller: Caller } };

const LARGEST_CALL = 2 * 1024 * 1024;
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** The HTTP face of the host: calls, their description, files and the built page; also behind the window's `app://`. */
export function createDoor(parts: DoorParts) {
  const windowSessions = new Map<string, string>();
  const app = new Hono<DoorEnv>();
  app.use((c, next) => headersFor(c.req.path)(c, next));
  app.use(async (c, next) => {
    // A foreign name that was made to point at this machine carries its own Host header.
    if (c.env.from.transport === 'http' && !LOOPBACK.test(c.req.header('host') ?? '')) return c.text('', 421);
    const { transport, address = '' } = c.env.from;
    const from = transport === 'lan' ? address : undefined;
    c.set('caller', callerFor(parts.transactions, holderFor(c, windowSessions), from));
    await next();
  });
  app.use(lanGate(parts.lan));
  app.use(
    '/rpc/*',
    bodyLimit({ maxSize: LARGEST_CALL }),
    onlyJson,
    callsOf(new RPCHandler(parts.router, { plugins: [new RequestHeadersPlugin()] }), '/rpc'),
  );
  app.use(
    '/api/*',
    bodyLimit({ maxSize: LARGEST_CALL }),
    onlyJson,
    callsOf(apiHandler(parts.router), '/api'),
  );
  app.get('/api', (c) => c.redirect('/api/'));
  app.route('/files/papers/inquiry', inquiryDoor(parts));
  app.route('/files/papers/public-notice', noticeDoor(parts));
  app.route('/files/papers/release', releaseDoor(parts));
  app.route('/files/papers', paperDoor(parts));
  app.route('/files/packages', packageDoor(parts));
  app.route('/files/rosters', rosterDoor(parts));
  app.route('/files/tasks', taskDoor(parts));
  app.route('/files/joint', jointDoor(parts));
  app.route('/files', fileDoor(parts));
  if (parts.pageDir !== null) app.get('*', pageDoor(parts.pageDir));
  return {
    windowSessions,
    fetch: async (request: Request, from: From): Promise<Response> => app.fetch(request, { from }),
  };
}

const CONTENT_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  // Ant Design writes its styles at run time.
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

const headersWith = (
  contentSecurityPolicy: typeof CONTENT_POLICY | typeof FILE_POLICY | typeof PAPER_POLICY,
  xFrameOptions = 'DENY',
) =>
  secureHeaders({
    contentSecurityPolicy,
    // Loopback has no certificate to insist on.
    strictTransportSecurity: false,
    xFrameOptions,
    referrerPolicy: 'no-referrer',
  });

/** What somebody attached is never a page of ours: it may load nothing and run nothing. */
const FILE_POLICY = { defaultSrc: ["'none'"], frameAncestors: ["'none'"] };
/** A paper is shown in a frame of our own page, with the styles and the code written into it, and nothing else. */
const PAPER_POLICY = {
  defaultSrc: ["'none'"],
  styleSrc: ["'unsafe-inline'"],
  imgSrc: ['data:'],
  frameAncestors: ["'self'"],
};
const headersFor = (path: string) => {
  if (!path.startsWith('/files/')) return PAGE_HEADERS;
  return path.startsWith('/files/papers/') ? PAPER_HEADERS : FILE_HEADERS;
};
const PAGE_HEADERS = headersWith(CONTENT_POLICY);
const FILE_HEADERS = headersWith(FILE_POLICY);
const PAPER_HEADERS = headersWith(PAPER_POLICY, 'SAMEORIGIN');

const holderFor = (c: Context<DoorEnv>, windowSessions: Map<string, string>): TokenHolder => {
  const { transport, windowId } = c.env.from;
  if (transport !== 'app') return cookieHolder(c);
  return { get: () => (windowId ? (windowSessions.get(windowId) ?? null) : null), set: () => {} };
};

interface FetchHandler {
  handle(
    request: Request,
    options: { prefix: `/${string}`; context: { caller: Caller } },
  ): Promise<{ matched: boolean; response?: Response }>;
}

const callsOf =
  (handler: unknown, prefix: `/${string}`) => async (c: Context<DoorEnv>, next: () => Promise<void>) => {
    const answer = await (handler as FetchHandler).handle(c.req.raw, {
      prefix,
      context: { caller: c.get('caller') },
    });
    return answer.matched && answer.response ? c.newResponse(answer.response.body, answer.response) : next();
  };

/** Anything but JSON could be sent by a foreign page without asking first. */
const onlyJson = async (c: Context<DoorEnv>, next: () => Promise<void>) => {
  const asks = c.req.method === 'GET' || c.req.method === 'HEAD';
  const type = c.req.header('content-type') ?? '';
  if (!asks && !type.startsWith('application/json'))
    return c.json({ code: 'input.invalid', data: { fields: ['content-type'] } }, 415);
  return next();
};

function apiHandler(router: DoorParts['router']) {
  const schemaConverters = [new ZodToJsonSchemaConverter()];
  return new OpenAPIHandler(router, {
    plugins: [
      new RequestHeadersPlugin(),
      new ZodSmartCoercionPlugin(),
      new OpenAPIReferencePlugin({
        docsPath: '/',
        specPath: '/openapi.json',
        schemaConverters,
        specGenerateOptions: { info: { title: words[DEFAULT_LANGUAGE].words.product, version: '1' } },
        renderDocsHtml: (_address, _title, _head, _script, _config, spec) => describeApi(spec),
      }),
    ],
  });
}
