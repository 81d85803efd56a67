import type { Choice } from '../../../shared/domain/kiosk.ts';

/** What stands on the screen. Every view has a way on and a way back. */
export type View =
  | { readonly at: 'turning' }
  | { readonly at: 'cards'; readonly choice: Choice; readonly page: number }
  | { readonly at: 'choosing'; readonly by: 'month' | 'compound'; readonly choice: Choice }
  | { readonly at: 'notice'; readonly id: string; readonly from: View }
  | { readonly at: 'service' };

export const EVERYTHING: Choice = { kind: null, month: null, compound: null };
export const CARDS: View = { at: 'cards', choice: EVERYTHING, page: 0 };
