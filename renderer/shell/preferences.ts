import { DEFAULT_LANGUAGE, LANGUAGES } from '../../shared/i18n/index.ts';
import type { Language } from '../../shared/values.ts';

const LANGUAGE = 'yishiting.language';

/** How this device likes it. A browser that keeps nothing still works, it only forgets. */
export function preferredLanguage(): Language {
  const kept = read(LANGUAGE);
  return LANGUAGES.find((language) => language === kept) ?? DEFAULT_LANGUAGE;
}

export const preferLanguage = (language: Language): void => write(LANGUAGE, language);

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage is switched off on this device.
  }
}
