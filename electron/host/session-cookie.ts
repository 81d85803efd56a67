import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { DoorEnv } from './door.ts';
import type { TokenHolder } from './transports/callers.ts';

/** Cookies know no ports: two desks on one machine must not sign each other out. */
const nameFor = (c: Context<DoorEnv>): string => `yishiting-${new URL(c.req.url).port || 'app'}`;

/** The browser's session: a cookie no script can read and no other site can send. */
export function cookieHolder(c: Context<DoorEnv>): TokenHolder {
  return {
    get: () => getCookie(c, nameFor(c)) ?? null,
    set: (token) => {
      if (token === null) deleteCookie(c, nameFor(c), { path: '/' });
      else setCookie(c, nameFor(c), token, { path: '/', httpOnly: true, sameSite: 'Strict' });
    },
  };
}
