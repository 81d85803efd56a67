import type { AreaInHundredths } from '../values.ts';

const DECIMAL = /^(-?)(\d{1,11})(?:\.(\d+))?$/;

/**
 * Reads an area in m² written as a decimal string ("1900.50") into hundredths.
 * Returns null when it is not a non-negative number of whole hundredths.
 */
export function areaFrom(text: string): AreaInHundredths | null {
  const parts = DECIMAL.exec(text.trim());
  if (parts === null || parts[1] === '-') return null;
  const decimals = (parts[3] ?? '').replace(/0+$/, '');
  if (decimals.length > 2) return null;
  return Number(parts[2]) * 100 + Number(decimals.padEnd(2, '0'));
}

/** Is it written as a decimal number at all (also a negative one, or one with too many decimals)? */
export const isDecimal = (text: string): boolean => DECIMAL.test(text.trim());

/** Writes hundredths as m² with two decimals: 142538 → "1425.38". */
export function areaText(hundredths: AreaInHundredths): string {
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
