export interface AppFlags {
  readonly data: string | null;
  readonly sample: boolean;
}

/** Reads our own flags and leaves Chromium's alone. */
export function readAppFlags(words: readonly string[]): AppFlags {
  const at = words.indexOf('--data');
  const next = at < 0 ? undefined : words[at + 1];
  const joined = words.find((word) => word.startsWith('--data='))?.slice('--data='.length);
  const data = joined ?? next;
  return { data: data && !data.startsWith('--') ? data : null, sample: words.includes('--sample') };
}
