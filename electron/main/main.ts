import { createWriteStream, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, dialog, Menu, shell } from 'electron';
import { usualDataFolder } from '../../shared/data-folder.ts';
import { words } from '../../shared/i18n/index.ts';
import { fillIn, languageOf } from '../../shared/sentence.ts';
import { CHANNELS } from '../../shared/shell.ts';
import { readAppFlags } from './app-flags.ts';
import { answerCalls } from './calls.ts';
import { createDialogs } from './dialogs.ts';
import { type HostProcess, startHost } from './host-process.ts';
import { menuTemplate } from './menu.ts';
import { announceScheme, servePage } from './page.ts';
import { createPickedFiles } from './picked-files.ts';
import { openKioskWindow, openWindow } from './windows.ts';

const built = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const flags = readAppFlags(process.argv);
const dataFolder = resolve(flags.data ?? usualDataFolder(process.platform, process.env, homedir()));
const windowFolder = join(dataFolder, 'window');

announceScheme();
settleIn();
if (app.requestSingleInstanceLock()) void app.whenReady().then(open);
else app.quit();

/** Chromium's own files lie beside the store: one folder, one running program. */
function settleIn(): void {
  try {
    mkdirSync(windowFolder, { recursive: true });
    app.setPath('userData', windowFolder);
  } catch {
    // The host will say in words what is wrong with the folder.
  }
}

function open(): void {
  const say = words[languageOf(app.getLocale())].shell;
  const host = startHost({
    file: built('host/main.js'),
    flags: ['--data', dataFolder, ...(flags.sample ? ['--sample'] : []), ...kioskFlags()],
    log: hostLog(),
    onRestarted: () => {
      for (const one of [window, ...window.getChildWindows()]) giveLine(host, one);
    },
    onRefused: (sentence) => giveUp(say.appName, sentence),
    onGivenUp: () => giveUp(say.appName, fillIn(say.dialog.hostStopped, { folder: dataFolder })),
  });
  const pickedFiles = createPickedFiles();
  const askHost = (request: Request) => host.fetch(request, windowIdOf(window));
  const dialogs = createDialogs({ words: say.dialog, pickedFiles, askHost });
  servePage({ folder: built('renderer'), pickedFiles, askHost });
  answerCalls(dialogs, (asking) => giveLine(host, asking));
  const about = fillIn(say.dialog.about, { version: app.getVersion() });
  const actions = {
    print: () => dialogs.print(window),
    savePdf: () => dialogs.printToPdf(window, `${say.appName}.pdf`),
    openDataFolder: () => shell.openPath(dataFolder),
    about: () => dialog.showMessageBox(window, { title: say.appName, message: about }),
  };
  const menu = flags.inbox === null ? Menu.buildFromTemplate(menuTemplate(say.menu, actions)) : null;
  Menu.setApplicationMenu(menu);
  const placeFile = join(windowFolder, 'place.json');
  const parts = { title: say.appName, preload: built('preload/preload.cjs'), placeFile };
  const window = flags.inbox === null ? openWindow(parts) : openKioskWindow(parts);

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  closeHostBeforeQuitting(host);
}

function kioskFlags(): string[] {
  if (flags.inbox === null) return [];
  return ['--kiosk', '--inbox', resolve(flags.inbox), ...(flags.printer ? ['--printer'] : [])];
}

function giveLine(host: HostProcess, window: BrowserWindow): void {
  void host.line(windowIdOf(window)).then((port) => {
    if (!window.isDestroyed()) window.webContents.postMessage(CHANNELS.line, null, [port]);
  });
}

/** The hall's screen is the desk's child, and speaks for whoever sits at the desk. */
const windowIdOf = (window: BrowserWindow): string => `window-${window.getParentWindow()?.id ?? window.id}`;

function closeHostBeforeQuitting(host: HostProcess): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void host.stop().then(() => {
      closed = true;
      app.quit();
    });
  });
}

function giveUp(title: string, sentence: string): void {
  dialog.showErrorBox(title, sentence);
  app.exit(1);
}

function hostLog(): (bytes: Buffer) => void {
  const log = createWriteStream(join(windowFolder, 'host.log'), { flags: 'a' });
  // A disk without room stops the log, not the program.
  log.on('error', () => {});
  return (bytes) => log.write(bytes);
}
