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
