import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Face, TYPEFACES } from '../../../shared/documents/faces.ts';
import { facesIn } from '../../../shared/documents/faces-in.ts';
import type { OfficeDocument } from '../../../shared/documents/model.ts';
import { fontNames } from './font-names.ts';

/** Names of the faces a document asks for and this machine has not: others stand in for them on paper. */
export function fontsMissing(document: OfficeDocument, installed: ReadonlySet<string>): string[] {
  return facesIn(document)
    .filter((face) => !has(installed, face))
    .map((face) => TYPEFACES[face].name);
}

/** Every name under which a font of this machine can be asked for; reads hundreds of small pieces, so ask once. */
export function installedFonts(folders: readonly string[] = fontFolders()): ReadonlySet<string> {
  return new Set(folders.flatMap(fontFiles).flatMap(namesOf).map(plain));
}

const has = (installed: ReadonlySet<string>, face: Face): boolean =>
  [TYPEFACES[face].name, ...TYPEFACES[face].alsoCalled].some((name) => installed.has(plain(name)));

const plain = (name: string): string => name.trim().toLowerCase();

function fontFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => /\.(ttf|ttc|otf|otc)$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    // A folder that is not there, or not ours to read, has no fonts for us.
    return [];
  }
}

function namesOf(file: string): string[] {
  let opened: number | null = null;
  try {
    const font = openSync(file, 'r');
    opened = font;
    return fontNames((place, length) => {
      // A broken font may claim any length; names are never longer than this.
      const piece = Buffer.alloc(Math.min(length, 1 << 20));
      return piece.subarray(0, readSync(font, piece, 0, piece.length, place));
    });
  } catch {
    return [];
  } finally {
    if (opened !== null) closeSync(opened);
  }
}

function fontFolders(): string[] {
  const home = homedir();
  switch (process.platform) {
    case 'win32':
      return [
        join(process.env.SystemRoot ?? 'C:/Windows', 'Fonts'),
        join(process.env.LOCALAPPDATA ?? join(home, 'AppData/Local'), 'Microsoft/Windows/Fonts'),
      ];
    case 'darwin':
      return [
        '/System/Library/Fonts',
        '/System/Library/AssetsV2',
        '/Library/Fonts',
        join(home, 'Library/Fonts'),
      ];
    default:
      return [
        '/usr/share/fonts',
        '/usr/local/share/fonts',
        join(home, '.fonts'),
        join(home, '.local/share/fonts'),
      ];
  }
}
