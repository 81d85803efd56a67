import type { Language } from '../values.ts';

/** How large a file is, as people say it: 640 B, 12.3 KB, 4.5 MB. */
export function sizeText(bytes: number, language: Language): string {
  const step = bytes < 1024 ? 0 : bytes < 1_048_576 ? 1 : 2;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: step === 0 ? 0 : 1 });
  return `${number.format(bytes / 1024 ** step)} ${['B', 'KB', 'MB'][step]}`;
}
