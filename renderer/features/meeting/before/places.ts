import type { Item } from '../day-view.tsx';

/** Where an item stands: under which, and as which of its siblings, from 0. */
export interface Place {
  readonly parentId: string | null;
  readonly position: number;
}

const siblings = (items: readonly Item[], parentId: string | null): Item[] =>
  items.filter((item) => item.parentId === parentId);

const indexOf = (items: readonly Item[], item: Item): number =>
  siblings(items, item.parentId).findIndex((one) => one.id === item.id);

/** One place up or down among its siblings; null at the end of the list. */
export function placeBeside(items: readonly Item[], item: Item, step: -1 | 1): Place | null {
  const position = indexOf(items, item) + step;
  const last = siblings(items, item.parentId).length - 1;
  return position < 0 || position > last ? null : { parentId: item.parentId, position };
}

/** Under the item above it; null for the first, and for one that has items below itself. */
export function placeBelow(items: readonly Item[], item: Item): Place | null {
  if (item.parentId !== null || siblings(items, item.id).length > 0) return null;
  const above = siblings(items, null)[indexOf(items, item) - 1];
  return above ? { parentId: above.id, position: siblings(items, above.id).length } : null;
}

/** Out to the first level, right after what it stood under. */
export function placeOut(items: readonly Item[], item: Item): Place | null {
  const parent = items.find((one) => one.id === item.parentId);
  return parent ? { parentId: null, position: indexOf(items, parent) + 1 } : null;
}

/** Dropped upon another: it takes that one's place. */
export function placeAfterDrop(items: readonly Item[], draggedId: string, onId: string): Place | null {
  const dragged = items.find((one) => one.id === draggedId);
  const on = items.find((one) => one.id === onId);
  if (!dragged || !on || dragged.id === on.id || on.parentId === dragged.id) return null;
  const whole = siblings(items, dragged.id).length > 0;
  const target = whole && on.parentId !== null ? items.find((one) => one.id === on.parentId) : on;
  if (!target || target.id === dragged.id) return null;
  return { parentId: target.parentId, position: indexOf(items, target) };
}
