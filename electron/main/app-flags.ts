export interface AppFlags {
  readonly data: string | null;
  readonly sample: boolean;
  /** The folder a public screen is fed from; null: the desk. */
  readonly inbox: string | null;
  readonly printer: boolean;
}

/** Reads our own flags and leaves Chromium's alone. */
export function readAppFlags(words: readonly string[]): AppFlags {
  const kiosk = words.includes('--kiosk');
  return {
    data: valueAfter(words, '--data'),
    sample: words.includes('--sample'),
    inbox: kiosk ? valueAfter(words, '--inbox') : null,
    printer: words.includes('--printer'),
  };
}

function valueAfter(words: readonly string[], flag: string): string | null {
  const at = words.indexOf(flag);
  const next = at < 0 ? undefined : words[at + 1];
  const joined = words.find((word) => word.startsWith(`${flag}=`))?.slice(flag.length + 1);
  const value = joined ?? next;
  return value && !value.startsWith('--') ? value : null;
}
