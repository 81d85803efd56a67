import type { Chance } from '../../../electron/host/sample/chance.ts';
import type { Id } from '../../../shared/values.ts';

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Keys as the program draws them (time, then chance), for rows whose time lies in the past. */
export function createKeys(): (ms: number) => Id {
  let drawn = 0;
  return (ms) => {
    drawn += 1;
    return inBase32(ms, 10) + inBase32(drawn, 12);
  };
}

function inBase32(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) text = DIGITS[rest % 32] + text;
  return text;
}

/** The hash of a file nobody ever had. */
export function inventHash(chance: Chance): string {
  let text = '';
  for (let part = 0; part < 8; part += 1)
    text += chance
      .below(2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return text;
}
