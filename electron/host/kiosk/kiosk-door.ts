import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { KioskShown } from '../../../shared/contract/kiosk.ts';
import type { From } from '../door.ts';
import { pageDoor } from '../page-door.ts';
import type { Kiosk } from './kiosk.ts';
import { noticeCode } from './notice-code.ts';

type KioskEnv = { Bindings: { from: From }; Variables: { caller: never } };

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;
const CONTENT_POLICY = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** What a public screen answers: its page, what is shown, and one word back: that it was shown. Nobody signs in here. */
export function kioskDoor(kiosk: Pick<Kiosk, 'state' | 'noteShown'>, pageDir: string | null) {
  const app = new Hono<KioskEnv>();
  app.use(
    secureHeaders({
      contentSecurityPolicy: CONTENT_POLICY,
      strictTransportSecurity: false,
      xFrameOptions: 'DENY',
      referrerPolicy: 'no-referrer',
    }),
  );
  app.use(async (c, next) => {
    // A foreign name that was made to point at this machine carries its own Host header.
    if (c.env.from.transport === 'http' && !LOOPBACK.test(c.req.header('host') ?? '')) return c.text('', 421);
    return next();
  });
  app.get('/', (c) => c.redirect('/kiosk'));
  app.get('/kiosk/state.json', (c) => fresh(c).json(kiosk.state()));
  app.get('/kiosk/notices/:id', (c) => {
    const found = heldBy(kiosk, c.req.param('id'));
    return found ? fresh(c).json(found) : c.notFound();
  });
  app.get('/kiosk/codes/:file{[0-9a-z]+\\.svg}', (c) => {
    const found = heldBy(kiosk, c.req.param('file').slice(0, -'.svg'.length));
    return found ? fresh(c).body(noticeCode(found), 200, { 'Content-Type': 'image/svg+xml' }) : c.notFound();
  });
  app.post('/kiosk/shown', bodyLimit({ maxSize: 1024 }), async (c) => {
    // Anything but JSON could be sent by a foreign page without asking first.
    if (!(c.req.header('content-type') ?? '').startsWith('application/json')) return c.text('', 415);
    const read = KioskShown.safeParse(await c.req.json().catch(() => null));
    if (!read.success) return c.text('', 400);
    return kiosk.noteShown(read.data) ? c.body(null, 204) : c.notFound();
  });
  if (pageDir !== null)
    app.get('*', pageDoor(pageDir) as unknown as (c: Context<KioskEnv>) => Promise<Response>);
  return { fetch: async (request: Request, from: From): Promise<Response> => app.fetch(request, { from }) };
}

const heldBy = (kiosk: Pick<Kiosk, 'state'>, id: string) =>
  kiosk.state().notices.find(({ notice }) => notice.id === id);

function fresh<C extends Context>(c: C): C {
  c.header('Cache-Control', 'no-store');
  return c;
}
