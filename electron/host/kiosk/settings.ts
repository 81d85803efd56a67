import { join } from 'node:path';
import { KioskSettings } from '../../../shared/contract/kiosk.ts';
import { keepFile, readText } from './keep.ts';

/** The name of the file that tells a screen where it stands, in the inbox and in its own folder. */
export const SETTINGS_FILE = 'kiosk.json';

/** The screen's own settings; null before it was told for the first time, or when the file is spoilt. */
export function keptSettings(folder: string): KioskSettings | null {
  const text = readText(join(folder, SETTINGS_FILE));
  return text === null ? null : settingsIn(text);
}

export function keepSettings(folder: string, settings: KioskSettings): void {
  keepFile(join(folder, SETTINGS_FILE), `${JSON.stringify(settings, null, 2)}\n`);
}

/** Reads settings as the desk wrote them; null when they are not. */
export function settingsIn(text: string): KioskSettings | null {
  try {
    const read = KioskSettings.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
