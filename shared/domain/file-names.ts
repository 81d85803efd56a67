const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST = 100;

/** A name every system can keep, Windows asking for the most: one form of each character, no signs of its own. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, '_')
    // Addresses give this sign a meaning of its own.
    .replaceAll('%', '％')
    .replace(/\s+/g, ' ')
    .trim();
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(plain)?.[0] ?? '';
  const stem = [...plain.slice(0, plain.length - ending.length)].slice(0, LONGEST).join('');
  const whole = `${stem.replace(/[. ]+$/, '')}${ending}`.replace(/[. ]+$/, '');
  if (whole === '') return '_';
  return RESERVED.test(whole) ? `_${whole}` : whole;
}

/** Gives each name once, also where only capitals tell two apart; the second of a kind is called (2). */
export function createNames(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const safe = safeName(name);
    const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(safe)?.[0] ?? '';
    const stem = safe.slice(0, safe.length - ending.length);
    let free = safe;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${stem} (${count})${ending}`;
    taken.add(free.toLowerCase());
    return free;
  };
}
