export interface SeedFlags {
  readonly years: number;
  readonly out: string;
}

export type SeedTrouble =
  | { trouble: 'unknownFlag'; flag: string }
  | { trouble: 'flagNeedsValue'; flag: string }
  | { trouble: 'badYears'; value: string }
  | { trouble: 'outMissing' };

/** Reads `--years N --out FILE`; a small fraction of a year makes a small store. */
export function readSeedFlags(words: readonly string[]): SeedFlags | SeedTrouble {
  let years = 10;
  let out = '';
  for (let at = 0; at < words.length; at += 2) {
    const flag = words[at] ?? '';
    if (flag !== '--years' && flag !== '--out') return { trouble: 'unknownFlag', flag };
    const value = words[at + 1] ?? '';
    if (value === '' || value.startsWith('--')) return { trouble: 'flagNeedsValue', flag };
    if (flag === '--out') out = value;
    else if (/^\d{1,2}(\.\d+)?$/.test(value) && Number(value) > 0 && Number(value) <= 50)
      years = Number(value);
    else return { trouble: 'badYears', value };
  }
  return out === '' ? { trouble: 'outMissing' } : { years, out };
}
