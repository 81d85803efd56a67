/** Plain values every layer speaks of. Dates of people's life are calendar days, machine times are instants. */

/** A calendar day `YYYY-MM-DD`, without time zone. */
export type Day = string;

/** An instant, ISO 8601 in UTC. */
export type Instant = string;

/** Opaque key of a stored thing: time-ordered, 22 characters, never shown to people. */
export type Id = string;

/** A word in both languages of the screens. */
export interface Text {
  readonly 'zh-CN': string;
  readonly en: string;
}

export type Language = keyof Text;

/** An area in hundredths of a square metre: integers only, so that no sum is ever rounded. */
export type AreaInHundredths = number;

/** Compile-time proof that every case of a union was covered. */
export function never(value: never): never {
  throw new Error(`not covered: ${JSON.stringify(value)}`);
}
