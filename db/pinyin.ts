import { pinyin } from 'pinyin-pro';

/**
 * First letters of a text as people type them when they search: 王秀兰 → wxl, 3号楼A座 → 3hlaz.
 * Latin letters and digits stay, in lower case; punctuation goes. A `name` begins with a surname, which may be read otherwise (单 shàn).
 */
export function initialsOf(text: string, reading: 'name' | 'text' = 'text'): string {
  const letters = pinyin(text.normalize('NFKC'), {
    pattern: 'first',
    toneType: 'none',
    type: 'array',
    surname: reading === 'name' ? 'head' : 'off',
  });
  return letters
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** The whole reading without tones, for who types it out: 步道 → budao. */
export const readingOf = (text: string): string =>
  pinyin(text.normalize('NFKC'), { toneType: 'none', type: 'array' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

const collator = new Intl.Collator('zh-CN');

/** Names as a printed list has them: by the surname as it is read, 陈玉民 before 程晓莲; initials alone would mix the two. */
export const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  collator.compare(a.name, b.name);
