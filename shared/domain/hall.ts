/** How often a code may be tried wrongly before the next try has to wait. */
const FREE_TRIES = 3;
const LONGEST_WAIT_MS = 60_000;

/** How long an address waits after so many wrong codes: 0, 0, 2 s, 4 s, … one minute. */
export const waitAfter = (wrongTries: number): number =>
  wrongTries < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_MS, 1000 * 2 ** (wrongTries - FREE_TRIES + 1));

/** What every try is held back when many addresses guess: a hall goes on, a machine that guesses crawls. */
export const holdAfter = (wrongTries: number): number => Math.min(2000, Math.floor(wrongTries / 10) * 100);

/** Letters as they are read from a slip or a wall: small ones, spaces and dashes do not matter. */
export const plainCode = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');

/** Searched by pinyin initials from their beginning, or by a part of the name. */
export const isFoundBy = (
  person: { name: string; initials: string; seat: string },
  search: string,
): boolean =>
  person.initials.toLowerCase().startsWith(search.toLowerCase()) ||
  person.name.includes(search) ||
  person.seat.includes(search);

/** How many may still be asked for their vote: who is here and has no interest in the item. */
export const mayVoteNow = (roll: { present: number; recused: number }): number =>
  Math.max(0, roll.present - roll.recused);
