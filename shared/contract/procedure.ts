import { oc } from '@orpc/contract';
import type { Permission } from '../actor.ts';
import type { EventType } from '../events.ts';

/** Who may attempt it: a permission, anybody signed in, or anybody at all. */
export type Needs = Permission | 'signedIn' | 'public';

export interface QueryMeta {
  readonly kind: 'query';
  readonly needs: Needs;
  /** The facts after which the answer may be another; screens ask again then. */
  readonly refreshOn: readonly EventType[];
}

export interface CommandMeta {
  readonly kind: 'command';
  readonly needs: Needs;
  /** Its receipt keeps no trace of what was sent: a hash of a short vote could be guessed. */
  readonly secret: boolean;
  /** Afterwards the file beside the store is emptied: it keeps pages in the order in which they were written. */
  readonly settles: boolean;
}

/** A live channel: hints and progress. */
export interface StreamMeta {
  readonly kind: 'stream';
  readonly needs: Needs;
}

/** A question. It reads one snapshot and can write nothing. */
export const query = (options: { needs: Needs; refreshOn?: readonly EventType[] }) =>
  oc.$meta<QueryMeta>({ kind: 'query', needs: options.needs, refreshOn: options.refreshOn ?? [] });

/** An act. It writes rows, facts and its receipt in one transaction; the same command twice is done once. */
export const command = (options: { needs: Needs; secret?: boolean; settles?: boolean }) =>
  oc.$meta<CommandMeta>({
    kind: 'command',
    needs: options.needs,
    secret: options.secret ?? false,
    settles: options.settles ?? false,
  });

export const stream = (options: { needs: Needs }) =>
  oc.$meta<StreamMeta>({ kind: 'stream', needs: options.needs });
