import type { ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import type { QuietTx, ReadTx, WriteTx } from '../../db/transaction.ts';
import type { Actor } from '../../shared/actor.ts';
import type { CommandMeta, QueryMeta } from '../../shared/contract/procedure.ts';

/** Who asks, over which session. Made by a transport from what it can prove; nobody can send it. */
export interface Call {
  readonly actor: Actor | null;
  readonly commandId: string | null;
  readonly session: CallSession;
  /** Whence it came over the local network; nothing for the desk. */
  readonly address?: string;
}

export interface CallSession {
  readonly tokenHash: string | null;
  /** Binds this caller to a freshly opened session. */
  start(token: string): void;
  end(): void;
}

/** Somebody signed in; dispatch has made sure of it for every method that needs it. */
export const actorOf = (call: Call): Actor => {
  if (call.actor === null) throw new Error('a use case asked for an actor its method does not need');
  return call.actor;
};

export type ReadTransaction = <T>(work: (tx: ReadTx) => T) => T;

/** Writes that stay although the command itself is refused: a wrong password must be counted. */
export interface LastingWrites {
  quietly<T>(work: (tx: QuietTx) => T): T;
  write<T>(work: (tx: WriteTx) => T): T;
}

/** A command whose slow part (hashing a password) happens before its transaction. */
export interface PreparedCommand<Input, Output, Prepared> {
  prepare(input: Input, call: Call, read: ReadTransaction, lasting: LastingWrites): Promise<Prepared>;
  run(tx: WriteTx, input: Input, call: Call, prepared: Prepared): Output;
}

/** A question whose slow part (opening a spreadsheet) happens before its snapshot is read. */
export interface PreparedQuery<Input, Output, Prepared> {
  prepare(input: Input, call: Call): Promise<Prepared>;
  run(tx: ReadTx, input: Input, call: Call, prepared: Prepared): Output;
}

/** What of a contract's procedure tells its kind. */
interface Procedure<Meta> {
  readonly '~orpc': { readonly meta: Meta };
}

/** One function for every method of the contract: a missing use case does not compile. Streams are served by `live.ts`. */
export type UseCases<C> = {
  [K in keyof C]: C[K] extends Procedure<QueryMeta>
    ?
        | ((tx: ReadTx, input: InputOf<C[K]>, call: Call) => OutputOf<C[K]>)
        | PreparedQuery<InputOf<C[K]>, OutputOf<C[K]>, unknown>
    : C[K] extends Procedure<CommandMeta>
      ?
          | ((tx: WriteTx, input: InputOf<C[K]>, call: Call) => OutputOf<C[K]>)
          | PreparedCommand<InputOf<C[K]>, OutputOf<C[K]>, unknown>
      : UseCases<C[K]>;
};

export type InputOf<P> =
  P extends ContractProcedure<infer I, infer _O, infer _E, infer _M> ? InferSchemaOutput<I> : never;
export type OutputOf<P> =
  P extends ContractProcedure<infer _I, infer O, infer _E, infer _M> ? InferSchemaInput<O> : never;
