import { isOurPage } from './guard.ts';

export type Destination =
  | { to: 'page'; path: string }
  | { to: 'host' }
  | { to: 'picked'; token: string }
  | { to: 'nowhere' };

/** Where a request of the page goes: to a built file, to the host, to a file that was just picked, or nowhere. */
export function destinationOf(method: string, address: string): Destination {
  if (!isOurPage(address)) return { to: 'nowhere' };
  const { pathname } = new URL(address);
  if (pathname === '/files' || /^\/(files|kiosk)\//.test(pathname)) return { to: 'host' };
  if (method !== 'GET') return { to: 'nowhere' };
  const token = /^\/picked\/([\w-]+)$/.exec(pathname)?.[1];
  if (token) return { to: 'picked', token };
  const segments = pathname.split('/').filter((segment) => segment !== '');
  if (!segments.every((segment) => /^[\w-][\w.-]*$/.test(segment))) return { to: 'nowhere' };
  // An address without an ending is a place inside the page.
  const isFile = /\.\w+$/.test(segments.at(-1) ?? '');
  return { to: 'page', path: isFile ? segments.join('/') : 'index.html' };
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

export const contentType = (path: string): string =>
  TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';

/** No foreign address, nothing inline except the styles that Ant Design writes at run time. */
export const CONTENT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "font-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
