import { PAGE_ORIGIN } from '../../shared/shell.ts';

/** Everything a page may ask of the window is decided here, and what is not named is refused. */
const GRANTED = new Set(['clipboard-sanitized-write', 'fullscreen']);

export function isOurPage(address: string): boolean {
  return URL.canParse(address) && address.startsWith(`${PAGE_ORIGIN}/`);
}

export const mayNavigate = isOurPage;

/** The hall's screen is the one page that may have a window of its own. */
export function isScreenPage(address: string): boolean {
  return isOurPage(address) && /^#\/screen\/[0-9a-z]{6,40}$/.test(new URL(address).hash);
}

/** Only a page on the web, and only in the system's own browser. */
export function mayOpenOutside(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return protocol === 'https:' && username === '' && password === '';
}

export function mayUse(permission: string, address: string): boolean {
  return GRANTED.has(permission) && isOurPage(address);
}

/** Our own files, and what the page itself made. */
export function mayDownload(address: string): boolean {
  return isOurPage(address) || address.startsWith(`blob:${PAGE_ORIGIN}/`);
}
