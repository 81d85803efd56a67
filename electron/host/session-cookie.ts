import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { DoorEnv } from './door.ts';
import type { TokenHolder } from './transports/callers.ts';

const NAME = 'yishiting';

/** The browser's session: a cookie no script can read and no other site can send. */
export function cookieHolder(c: Context<DoorEnv>): TokenHolder {
  return {
    get: () => getCookie(c, NAME) ?? null,
    set: (token) => {
      if (token === null) deleteCookie(c, NAME, { path: '/' });
      else setCookie(c, NAME, token, { path: '/', httpOnly: true, sameSite: 'Strict' });
    },
  };
}
