import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol } from 'electron';
import { CONTENT_POLICY, contentType, destinationOf } from './page-address.ts';
import type { PickedFiles } from './picked-files.ts';

export interface PageParts {
  readonly folder: string;
  readonly pickedFiles: PickedFiles;
  readonly askHost: (request: Request) => Promise<Response>;
}

/** To be called before the app is ready: makes `app://` as trusted and as confined as https. */
export function announceScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

export function servePage({ folder, pickedFiles, askHost }: PageParts): void {
  protocol.handle('app', async (request) => {
    const destination = destinationOf(request.method, request.url);
    if (destination.to === 'host') return askHost(request);
    if (destination.to === 'page') return pageFile(folder, destination.path);
    const picked = destination.to === 'picked' ? pickedFiles.open(destination.token) : null;
    return picked ? new Response(picked, { headers: { 'Content-Type': contentType('') } }) : notFound();
  });
}

async function pageFile(folder: string, path: string): Promise<Response> {
  try {
    const headers = {
      'Content-Type': contentType(path),
      'Content-Security-Policy': CONTENT_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    };
    return new Response(await readFile(join(folder, path)), { headers });
  } catch {
    return notFound();
  }
}

const notFound = (): Response => new Response(null, { status: 404 });
