import { BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { CHANNELS, FILE_KINDS, type FileKind } from '../../shared/shell.ts';
import type { Dialogs } from './dialogs.ts';
import { isOurPage } from './guard.ts';

/** The few things a page may ask of the shell; every argument is checked, because a page is not trusted. */
export function answerCalls(dialogs: Dialogs, giveLine: (window: BrowserWindow) => void): void {
  ipcMain.on(CHANNELS.askForLine, (event) => {
    const window = askingWindow(event);
    if (window) giveLine(window);
  });
  answer(CHANNELS.pickFile, null, (window, kind) =>
    isFileKind(kind) ? dialogs.pickFile(window, kind) : null,
  );
  answer(CHANNELS.saveFile, 'failed', (window, file) => {
    const { address, name } = (file ?? {}) as Record<string, unknown>;
    return typeof address === 'string' && typeof name === 'string'
      ? dialogs.saveFile(window, { address, name })
      : 'failed';
  });
  answer(CHANNELS.print, false, (window) => dialogs.print(window));
  answer(CHANNELS.printToPdf, 'failed', (window, name) => dialogs.printToPdf(window, String(name)));
}

function answer(
  channel: string,
  refused: unknown,
  work: (window: BrowserWindow, given: unknown) => unknown,
): void {
  ipcMain.handle(channel, (event, given) => {
    const window = askingWindow(event);
    return window ? work(window, given) : refused;
  });
}

/** The window that asks, if it shows our page and the page itself asks, not a frame inside it. */
function askingWindow({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): BrowserWindow | null {
  const isPage = senderFrame !== null && senderFrame.parent === null && isOurPage(senderFrame.url);
  return isPage ? BrowserWindow.fromWebContents(sender) : null;
}

const isFileKind = (kind: unknown): kind is FileKind =>
  typeof kind === 'string' && Object.hasOwn(FILE_KINDS, kind);
