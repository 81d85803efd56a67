import { readFileSync, writeFile } from 'node:fs';
import { BrowserWindow, screen, shell } from 'electron';
import { PAGE_ORIGIN } from '../../shared/shell.ts';
import { mayDownload, mayNavigate, mayOpenOutside, mayUse } from './guard.ts';
import { placeWindow } from './window-place.ts';

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
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    },
  });
  confine(window);
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

/** Unknown when the file is missing or spoilt. */
function savedPlace(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** The page stays our page, in this window, with no more rights than it needs. */
function confine({ webContents }: BrowserWindow): void {
  const { session } = webContents;
  const stay = (event: { url: string; preventDefault(): void }) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  };
  webContents.on('will-frame-navigate', stay);
  webContents.on('will-redirect', stay);
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) void shell.openExternal(url);
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
