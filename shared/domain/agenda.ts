/** What an agenda item is about. `tasks` are the open promises that come back, `minutes` the approval of the last ones. */
export const ITEM_KINDS = ['matter', 'topic', 'tasks', 'minutes', 'report', 'other'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** `moved` goes on at a later meeting, `dropped` is taken off before the notice. */
export const ITEM_STATES = ['planned', 'running', 'done', 'moved', 'dropped'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** The number of every item by its id: 1, 2, 2.1, 2.2. Items taken off have none. */
export function itemNumbers(
  items: readonly { id: string; parentId: string | null; state: ItemState }[],
): Map<string, string> {
  const numbers = new Map<string, string>();
  const kept = items.filter((item) => item.state !== 'dropped');
  const first = kept.filter((item) => item.parentId === null);
  for (const [index, item] of first.entries()) {
    numbers.set(item.id, String(index + 1));
    const below = kept.filter((child) => child.parentId === item.id);
    for (const [place, child] of below.entries()) numbers.set(child.id, `${index + 1}.${place + 1}`);
  }
  return numbers;
}

/** What comes next: the first item still waiting after the one now, else the first waiting at all. */
export function nextItem<Item extends { readonly id: string; readonly state: ItemState }>(
  items: readonly Item[],
  currentId: string | null,
): Item | null {
  const here = items.findIndex((item) => item.id === currentId);
  const waiting = (item: Item) => item.state === 'planned';
  return items.slice(here + 1).find(waiting) ?? items.find(waiting) ?? null;
}
