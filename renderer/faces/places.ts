import type { Permission } from '../../shared/actor.ts';
import type { Outputs } from '../../shared/contract/index.ts';

export type Waiting = Outputs['matters']['today']['counts'] & {
  readonly noticesEnding: number;
  readonly tasksOverdue: number;
};

export interface Place {
  /** Its word in `frame.places`, and the key of its icon. */
  readonly key: string;
  readonly path: string;
  readonly needs: Permission;
  readonly under?: string;
  /** How much waits there. */
  readonly waits?: (waiting: Waiting) => number;
  /** What waits there is late, and said in red. */
  readonly late?: boolean;
  /** Others see it too while something waits there. */
  readonly alsoWhenWaiting?: boolean;
  /** A table that may be wider than a page of text. */
  readonly wide?: boolean;
}

/** The places of the rail, in the order of a working day. A place appears here when its page exists. */
export const PLACES: readonly Place[] = [
  { key: 'today', path: '/', needs: 'matters.read' },
  { key: 'matters', path: '/matters', needs: 'matters.read', waits: ({ overdue }) => overdue, wide: true },
  { key: 'register', path: '/matters', needs: 'matters.read', under: 'matters' },
  { key: 'board', path: '/matters/board', needs: 'matters.read', under: 'matters', wide: true },
  { key: 'meetings', path: '/meetings', needs: 'matters.read', wide: true },
  { key: 'joint', path: '/joint', needs: 'joint.read', wide: true },
  { key: 'units', path: '/joint', needs: 'joint.read', under: 'joint', wide: true },
  { key: 'topics', path: '/joint/topics', needs: 'joint.read', under: 'joint', wide: true },
  { key: 'lists', path: '/joint/lists', needs: 'joint.read', under: 'joint', wide: true },
  {
    key: 'notices',
    path: '/notices',
    needs: 'matters.read',
    waits: ({ noticesEnding }) => noticesEnding,
    wide: true,
  },
  {
    key: 'filings',
    path: '/filings',
    needs: 'filings.receive',
    waits: ({ filingsWaiting }) => filingsWaiting,
    alsoWhenWaiting: true,
    wide: true,
  },
  { key: 'inquiry', path: '/inquiry', needs: 'matters.read', wide: true },
  { key: 'packages', path: '/packages', needs: 'packages.make' },
  {
    key: 'tasks',
    path: '/tasks',
    needs: 'tasks.read',
    waits: ({ tasksOverdue }) => tasksOverdue,
    late: true,
    wide: true,
  },
  { key: 'structure', path: '/structure', needs: 'structure.read' },
  { key: 'procedures', path: '/procedures', needs: 'procedures.read' },
  { key: 'calendar', path: '/calendar', needs: 'procedures.read' },
  { key: 'accounts', path: '/accounts', needs: 'accounts.manage' },
];

/** What one who may do this sees in the rail. */
export const placesFor = (
  may: (permission: Permission) => boolean,
  waiting: Waiting | undefined,
  open: ReadonlySet<string>,
): Place[] =>
  PLACES.filter(
    (place) =>
      open.has(place.path) &&
      (may(place.needs) ||
        (place.alsoWhenWaiting === true && waiting !== undefined && (place.waits?.(waiting) ?? 0) > 0)),
  );

/** Does this address belong to the place? `/matters/x` belongs to 议题, to none of its sub-places. */
export function isHere(place: Place, address: string): boolean {
  if (address === place.path) return true;
  if (place.path === '/' || place.under !== undefined) return false;
  if (place.key === 'structure' && address.startsWith('/bodies/')) return true;
  return address.startsWith(`${place.path}/`);
}
