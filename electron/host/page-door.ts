import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Context } from 'hono';
import type { DoorEnv } from './door.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** One page for the desk, a member's phone and a screen; which face it shows, its address says. */
const FACES: ReadonlySet<string> = new Set(['/', '/m', '/screen', '/kiosk']);

/** Serves the built page. Files with a hash in their name may be kept for ever, the page itself never. */
export function pageDoor(pageDir: string) {
  return async (c: Context<DoorEnv>): Promise<Response> => {
    const wanted = FACES.has(c.req.path) ? 'index.html' : decoded(c.req.path.slice(1));
    const file = normalize(join(pageDir, wanted ?? '..'));
    if (wanted === null || !file.startsWith(normalize(pageDir) + sep)) return c.notFound();
    try {
      const bytes = await readFile(file);
      c.header('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
      c.header(
        'Cache-Control',
        wanted.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-store',
      );
      return c.body(bytes);
    } catch {
      return c.notFound();
    }
  };
}

/** null where the address is not one: a sign begun with % and not ended. */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
