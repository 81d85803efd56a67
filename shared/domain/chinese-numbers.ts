const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** A whole number as laws are cited: 29 → 二十九, 278 → 二百七十八, 1259 → 一千二百五十九. Above 9999 it stays as it is. */
export function inChinese(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 9999) return String(number);
  if (number === 0) return '零';
  const digits = [...String(number)].map(Number);
  const said = digits.map((digit, place) => {
    const unit = UNITS[digits.length - 1 - place] ?? '';
    if (digit !== 0) return `${DIGITS[digit]}${unit}`;
    // Zeros are said once, and not at all at the end.
    const later = digits.slice(place + 1).some((next) => next !== 0);
    return later && digits[place - 1] !== 0 ? '零' : '';
  });
  return said.join('').replace(/^一十/, '十');
}

/** 三十五 → 35, 十二 → 12, 二〇二六 → 2026, １８ → 18. null where it is no whole number. */
export function fromChinese(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll('〇', '零')
    .replaceAll('两', '二')
    .replaceAll('廿', '二十')
    .replaceAll('卅', '三十');
  if (/^\d{1,9}$/.test(plain)) return Number(plain);
  const digits = [...plain].map((sign) => DIGITS.indexOf(sign));
  if (plain !== '' && digits.every((digit) => digit >= 0)) return Number(digits.join(''));
  const said =
    /^(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?零?([一二三四五六七八九])?$/.exec(
      plain,
    );
  if (said === null || plain.replaceAll('零', '') === '') return null;
  const [, thousands, hundreds, tens, ten, ones] = said;
  const worth = (sign: string | undefined): number => (sign === undefined ? 0 : DIGITS.indexOf(sign));
  const tenfold = ten === undefined ? 0 : tens === undefined ? 1 : worth(tens);
  return worth(thousands) * 1000 + worth(hundreds) * 100 + tenfold * 10 + worth(ones);
}
