import { readFileSync, writeFile } from 'node:fs';
import { app, BrowserWindow, screen, shell } from 'electron';
import { PAGE_ORIGIN } from '../../shared/shell.ts';
import { isScreenPage, mayDownload, mayNavigate, mayOpenOutside, mayUse } from './guard.ts';
import { whatKeyDoes } from './kiosk-keys.ts';
import { placeScreen, placeWindow } from './window-place.ts';

export interface WindowParts {
  readonly title: string;
  readonly preload: string;
  readonly placeFile: string;
}

export function openWindow({ title, preload, placeFile }: WindowParts): BrowserWindow {
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const place = placeWindow(savedPlace(placeFile), screens);
  const window = new BrowserWindow({
    ...place.bounds,
    title,
    show: false,
    minWidth: 800,
    minHeight: 600,
    webPreferences: rightsWith(preload),
  });
  confine(window, (address) => openScreen(window, { title, preload }, address));
  if (place.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const standing = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    // A window that forgets its place is no reason to disturb anyone.
    writeFile(placeFile, JSON.stringify(standing), () => {});
  });
  void window.loadURL(`${PAGE_ORIGIN}/index.html`);
  return window;
}

/** A public screen: over the whole display, and no way out of it but one chord of keys. */
export function openKioskWindow({ title, preload }: Omit<WindowParts, 'placeFile'>): BrowserWindow {
  const webPreferences = rightsWith(preload);
  const window = new BrowserWindow({
    title,
    kiosk: true,
    frame: false,
    backgroundColor: '#FAF8F5',
    webPreferences,
  });
  confine(window, () => {});
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  let ending = false;
  app.on('before-quit', () => {
    ending = true;
  });
  window.webContents.on('before-input-event', (event, pressed) => {
    const does = whatKeyDoes(pressed);
    if (does !== 'walks') event.preventDefault();
    if (does === 'ends') app.quit();
  });
  window.on('close', (event) => {
    if (!ending) event.preventDefault();
  });
  // A page that died is drawn again: the screen is never blank.
  window.webContents.on('render-process-gone', () => window.webContents.reload());
  void window.loadURL(`${PAGE_ORIGIN}/kiosk`);
  return window;
}

/**
 * The hall's screen, over the whole of the second display where there is one. It is a child of the desk: it asks the host
 * with the desk's session, and closes with it.
 */
function openScreen(desk: BrowserWindow, parts: Omit<WindowParts, 'placeFile'>, address: string): void {
  const open = desk.getChildWindows()[0];
  if (open) {
    void open.loadURL(address);
    open.focus();
    return;
  }
  const place = placeScreen(
    desk.getNormalBounds(),
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    ...place,
    parent: desk,
    title: parts.title,
    fullscreen: place !== null,
    // The ground of the page: a projector shows no white flash.
    backgroundColor: '#FAF8F5',
    webPreferences: rightsWith(parts.preload),
  });
  confine(window, () => {});
  void window.loadURL(address);
}

const rightsWith = (preload: string) => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
});

/** Unknown when the file is missing or spoilt. */
function savedPlace(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** The page stays our page, in this window, with no more rights than it needs. */
function confine({ webContents }: BrowserWindow, openScreenAt: (address: string) => void): void {
  const { session } = webContents;
  const stay = (event: { url: string; preventDefault(): void }) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  };
  webContents.on('will-frame-navigate', stay);
  webContents.on('will-redirect', stay);
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(({ url }) => {
    if (isScreenPage(url)) openScreenAt(url);
    else if (mayOpenOutside(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(mayUse(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, `${origin}/`));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL())) event.preventDefault();
  });
}
