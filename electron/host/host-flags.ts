export interface HostFlags {
  readonly data: string | null;
  /** null: the usual port, or a free one when that is taken. */
  readonly port: number | null;
  readonly sample: boolean;
  /** A public screen: no store of matters, fed from the inbox. */
  readonly kiosk: boolean;
  readonly inbox: string | null;
  /** A slip printer stands beside the screen. */
  readonly printer: boolean;
}

export type FlagTrouble =
  | { trouble: 'unknownFlag'; flag: string }
  | { trouble: 'flagNeedsValue'; flag: string }
  | { trouble: 'badPort'; value: string }
  | { trouble: 'kioskNeedsInbox' };

const SWITCHES: Readonly<Record<string, 'sample' | 'kiosk' | 'printer'>> = {
  '--sample': 'sample',
  '--kiosk': 'kiosk',
  '--printer': 'printer',
};

/** Reads `--data DIR --port N --sample`, and `--kiosk --inbox DIR --printer` of a public screen. */
export function readHostFlags(words: readonly string[]): HostFlags | FlagTrouble {
  let flags: HostFlags = {
    data: null,
    port: null,
    sample: false,
    kiosk: false,
    inbox: null,
    printer: false,
  };
  for (let at = 0; at < words.length; at++) {
    const flag = words[at] ?? '';
    const turnedOn = SWITCHES[flag];
    if (turnedOn) {
      flags = { ...flags, [turnedOn]: true };
      continue;
    }
    if (!['--data', '--port', '--inbox'].includes(flag)) return { trouble: 'unknownFlag', flag };
    const value = words[++at] ?? '';
    if (value === '' || value.startsWith('--')) return { trouble: 'flagNeedsValue', flag };
    if (flag === '--data') flags = { ...flags, data: value };
    else if (flag === '--inbox') flags = { ...flags, inbox: value };
    else if (/^\d{1,5}$/.test(value) && Number(value) <= 65535) flags = { ...flags, port: Number(value) };
    else return { trouble: 'badPort', value };
  }
  return flags.kiosk !== (flags.inbox !== null) ? { trouble: 'kioskNeedsInbox' } : flags;
}
