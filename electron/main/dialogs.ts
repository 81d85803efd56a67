import { createWriteStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { type BrowserWindow, dialog } from 'electron';
import type { words } from '../../shared/i18n/index.ts';
import { fillIn } from '../../shared/sentence.ts';
import {
  FILE_KINDS,
  type FileKind,
  PAGE_ORIGIN,
  type PickedFile,
  type SaveOutcome,
} from '../../shared/shell.ts';
import { destinationOf } from './page-address.ts';
import type { PickedFiles } from './picked-files.ts';

type DialogWords = (typeof words)['zh-CN']['shell']['dialog'];

export interface DialogParts {
  readonly words: DialogWords;
  readonly pickedFiles: PickedFiles;
  readonly askHost: (request: Request) => Promise<Response>;
}

export type Dialogs = ReturnType<typeof createDialogs>;

export function createDialogs({ words: say, pickedFiles, askHost }: DialogParts) {
  const askWhere = async (window: BrowserWindow, name: string, kind: FileKind): Promise<string | null> => {
    const filters = filtersFor(kind, say);
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: say.saveFile,
      defaultPath: name,
      filters,
    });
    return canceled ? null : filePath;
  };
  const save = async (path: string | null, write: (path: string) => Promise<void>): Promise<SaveOutcome> => {
    if (path === null) return 'cancelled';
    try {
      await write(path);
      return 'saved';
    } catch (thrown) {
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      dialog.showErrorBox(say.saveFile, fillIn(say.saveFailed, { reason }));
      return 'failed';
    }
  };
  return {
    async pickFile(window: BrowserWindow, kind: FileKind): Promise<PickedFile | null> {
      const filters = filtersFor(kind, say);
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: say.pickFile,
        properties: ['openFile'],
        filters,
      });
      return filePaths[0] ? pickedFiles.remember(filePaths[0]) : null;
    },
    async saveFile(
      window: BrowserWindow,
      { address, name }: { address: string; name: string },
    ): Promise<SaveOutcome> {
      const url = new URL(address, PAGE_ORIGIN).href;
      if (destinationOf('GET', url).to !== 'host') return 'failed';
      return save(await askWhere(window, name, 'any'), async (path) => {
        const response = await askHost(new Request(url));
        if (!response.ok || !response.body) throw new Error(String(response.status));
        await writeWhole(path, Readable.fromWeb(response.body as NodeStream));
      });
    },
    print: (window: BrowserWindow) =>
      new Promise<boolean>((resolve) => window.webContents.print({}, resolve)),
    async printToPdf(window: BrowserWindow, name: string): Promise<SaveOutcome> {
      return save(await askWhere(window, name, 'pdf'), async (path) => {
        const bytes = await window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true });
        await writeFile(path, bytes);
      });
    },
  };
}

function filtersFor(kind: FileKind, say: DialogWords): { name: string; extensions: string[] }[] {
  const all = { name: say.allFiles, extensions: ['*'] };
  return kind === 'any' ? [all] : [{ name: say[kind], extensions: [...FILE_KINDS[kind]] }, all];
}

/** A half-written file never stands under the name that was chosen. */
async function writeWhole(path: string, bytes: Readable): Promise<void> {
  const partial = `${path}.part`;
  try {
    await pipeline(bytes, createWriteStream(partial));
    await rename(partial, path);
  } catch (thrown) {
    await rm(partial, { force: true });
    throw thrown;
  }
}
