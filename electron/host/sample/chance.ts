/** Invented figures that come out the same every time: a sample made twice is the same street. */
export interface Chance {
  /** A whole number from 0, below `limit`. */
  below(limit: number): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  /** True once in `often` times. */
  oneIn(often: number): boolean;
}

/** Mulberry32: thirty-two bits of state are enough for names and figures. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    oneIn: (often) => below(often) === 0,
  };
}

/** Divides a total into uneven whole parts that add up to it exactly. */
export function divide(total: number, parts: number, chance: Chance): number[] {
  const weights = Array.from({ length: parts }, () => 80 + chance.below(41));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const shares = weights.map((weight) => Math.floor((total * weight) / sum));
  const left = total - shares.reduce((all, share) => all + share, 0);
  return shares.map((share, place) => share + (place < left ? 1 : 0));
}
