import type { Outputs } from '../../../shared/contract/index.ts';

export type Minutes = Outputs['minutes']['get'];
export type Kind = Minutes['kind'];
export type Item = Minutes['record']['items'][number];
export type Phase = Minutes['phase'];

/** What somebody has typed and not saved: the new text, and what stood there when they began. */
export type Typed = Readonly<Record<string, { readonly base: string; readonly text: string }>>;

/** The places whose text is another than before, in the order of the page. */
export const changedPlaces = (
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string[] => Object.keys(after).filter((place) => (before[place] ?? '') !== after[place]);

/** The id of the item or remark a place belongs to; null for the opening and the like. */
export const idIn = (place: string): string | null => place.split(':')[1] ?? null;
