export interface HostFlags {
  readonly data: string | null;
  /** null: the usual port, or a free one when that is taken. */
  readonly port: number | null;
  readonly sample: boolean;
}

export type FlagTrouble =
  | { trouble: 'unknownFlag'; flag: string }
  | { trouble: 'flagNeedsValue'; flag: string }
  | { trouble: 'badPort'; value: string };

/** Reads `--data DIR --port N --sample`. */
export function readHostFlags(words: readonly string[]): HostFlags | FlagTrouble {
  let flags: HostFlags = { data: null, port: null, sample: false };
  for (let at = 0; at < words.length; at++) {
    const flag = words[at] ?? '';
    if (flag === '--sample') {
      flags = { ...flags, sample: true };
      continue;
    }
    if (flag !== '--data' && flag !== '--port') return { trouble: 'unknownFlag', flag };
    const value = words[++at] ?? '';
    if (value === '' || value.startsWith('--')) return { trouble: 'flagNeedsValue', flag };
    if (flag === '--data') flags = { ...flags, data: value };
    else if (/^\d{1,5}$/.test(value) && Number(value) <= 65535) flags = { ...flags, port: Number(value) };
    else return { trouble: 'badPort', value };
  }
  return flags;
}
