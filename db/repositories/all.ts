import type { Store } from '../open.ts';
import { readDrafts, writeDrafts } from './drafts.ts';
import { readEvents } from './events.ts';
import { readStore, writeStore } from './store.ts';

/** Every repository under the name a use case calls it by: one line each, in both lists. */
export const readAll = (store: Store) => ({
  drafts: readDrafts(store),
  events: readEvents(store),
  store: readStore(store),
});

export const writeAll = (store: Store) => ({
  drafts: writeDrafts(store),
  events: readEvents(store),
  store: writeStore(store),
});

/** What may change without a fact: half-typed forms and the bookkeeping of sessions, nothing else. */
export const quietAll = (store: Store) => ({
  drafts: writeDrafts(store),
});

export type Reads = ReturnType<typeof readAll>;
export type Writes = ReturnType<typeof writeAll>;
export type QuietWrites = ReturnType<typeof quietAll>;
