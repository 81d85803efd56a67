const CHINESE_DIGITS = '零一二三四五六七八九';

/**
 * The text as rules read it: full-width signs, odd spaces, dashes and dots become plain ones, and long rows of Chinese
 * digits become figures. Every sign keeps its place, so an offset in one is an offset in the other.
 */
export function folded(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200f\u2060\u3000\ufeff]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2022\u2027\u2219\u30fb]/g, '·')
    .replace(/[〇零一二三四五六七八九幺]{7,}/g, (row) => [...row].map(figure).join(''));
}

const figure = (sign: string): string =>
  sign === '〇' ? '0' : sign === '幺' ? '1' : String(CHINESE_DIGITS.indexOf(sign));
