import { createHash, randomBytes } from 'node:crypto';
import { isContractProcedure } from '@orpc/contract';
import { implement, ORPCError, type Router, ValidationError } from '@orpc/server';
import type { Author, Hint, Receipt, Transactions } from '../../db/transaction.ts';
import { may, rolesThatMay } from '../../shared/actor.ts';
import { HEARD_ON_PHONES, HEARD_ON_SCREENS } from '../../shared/contract/hall.ts';
import { type Contract, contract } from '../../shared/contract/index.ts';
import type { CommandMeta, QueryMeta, StreamMeta } from '../../shared/contract/procedure.ts';
import { type Details, Refusal } from '../../shared/errors.ts';
import type { EventType } from '../../shared/events.ts';
import type { LiveHints } from './live.ts';
import type { Call, LastingWrites, PreparedCommand, PreparedQuery } from './use-cases.ts';

/** What a transport knows of the one at its other end; asked anew for every request. */
export interface Caller {
  call(commandId: string | null): Call;
}

export interface RequestContext {
  readonly caller: Caller;
  /** Laid here by oRPC's request-headers plugin. */
  readonly reqHeaders?: Headers;
}

export interface DispatchParts {
  readonly transactions: Transactions;
  readonly hints: LiveHints;
  /** Checks every answer against the contract as well; on in tests. */
  readonly checkAnswers: boolean;
  /** Where bugs are told, with the reference the person saw. Never secrets, never the input. */
  readonly log: (line: string) => void;
}

type Meta = QueryMeta | CommandMeta | StreamMeta;
type Work = (tx: never, input: unknown, call: Call) => unknown;
type UseCase = Work | PreparedCommand<unknown, unknown, unknown> | PreparedQuery<unknown, unknown, unknown>;
type Tree = { readonly [name: string]: Tree | UseCase };

/**
 * The one road every request takes: is it known, may this actor attempt it, is the input what the contract says,
 * then the use case in its transaction; after the commit the hints go out. Whatever is thrown leaves as a refusal.
 */
export function createRouter(useCases: object, parts: DispatchParts) {
  const road = implement(contract, parts.checkAnswers ? {} : { initialOutputValidationIndex: Number.NaN })
    .$context<RequestContext>()
    .use(async ({ context, procedure, path, next }) => {
      try {
        const call = context.caller.call(context.reqHeaders?.get('x-command-id') ?? null);
        assertMayAttempt(call, procedure['~orpc'].meta as Meta);
        return await next({ context: { call } });
      } catch (thrown) {
        throw onTheWire(thrown, path.join('.'), parts.log);
      }
    });
  const routes = routesOf(contract, useCases as Tree, road as unknown as Tree, [], parts);
  return road.router(routes as never) as unknown as Router<Contract, RequestContext>;
}

function routesOf(
  declared: object,
  useCases: Tree,
  road: Tree,
  path: string[],
  parts: DispatchParts,
): object {
  const routes: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(declared)) {
    const here = [...path, name];
    const builder = road[name] as unknown as { handler(run: Handler): unknown };
    if (!isContractProcedure(part)) {
      routes[name] = routesOf(part, (useCases[name] ?? {}) as Tree, builder as unknown as Tree, here, parts);
      continue;
    }
    const meta = part['~orpc'].meta as Meta;
    routes[name] = builder.handler(handlerFor(meta, here.join('.'), useCases[name] as UseCase, parts));
  }
  return routes;
}

type Handler = (options: {
  context: { call: Call };
  input: unknown;
  lastEventId?: string;
  signal?: AbortSignal;
}) => unknown;

function handlerFor(meta: Meta, method: string, useCase: UseCase, parts: DispatchParts): Handler {
  const { transactions, hints } = parts;
  if (meta.kind === 'stream')
    return ({ lastEventId, signal, context }) => hints.listen(lastEventId, signal, heardBy(context.call));
  if (meta.kind === 'query') {
    if (typeof useCase === 'function')
      return ({ context, input }) => transactions.read((tx) => useCase(tx as never, input, context.call));
    return async ({ context, input }) => {
      const { prepare, run } = useCase as PreparedQuery<unknown, unknown, unknown>;
      const prepared = await prepare(input, context.call);
      return transactions.read((tx) => run(tx, input, context.call, prepared));
    };
  }
  return async ({ context: { call }, input }) => {
    const prepared =
      typeof useCase === 'function'
        ? undefined
        : await (useCase as PreparedCommand<unknown, unknown, unknown>).prepare(
            input,
            call,
            (work) => transactions.read(work),
            lastingWrites(parts, call),
          );
    const run = typeof useCase === 'function' ? useCase : useCase.run;
    const work = (tx: never) => (run as (...given: unknown[]) => unknown)(tx, input, call, prepared);
    if (method.startsWith('drafts.')) return transactions.writeQuietly((tx) => work(tx as never));
    const { value, hint } = transactions.write(
      authorOf(call),
      receiptOf(call, method, meta.secret ? null : input),
      (tx) => work(tx as never),
    );
    if (hint !== null) hints.send(hint as Hint);
    if (meta.settles) transactions.settle();
    return value;
  };
}

/** Phones and screens of the network hear only what concerns them; the desk hears everything. */
function heardBy({ actor, address }: Call): ReadonlySet<EventType> | undefined {
  if (actor?.seat === undefined && address === undefined) return undefined;
  return actor?.seat?.screen ? HEARD_ON_SCREENS : HEARD_ON_PHONES;
}

const lastingWrites = ({ transactions, hints }: DispatchParts, call: Call): LastingWrites => ({
  quietly: (work) => transactions.writeQuietly(work),
  write(work) {
    const { value, hint } = transactions.write(authorOf(call), null, work);
    if (hint !== null) hints.send(hint);
    return value;
  },
});

function assertMayAttempt(call: Call, meta: Meta): void {
  if (meta.needs === 'public') return;
  if (call.actor === null) throw new Refusal('session.missing');
  if (meta.needs === 'signedIn' || may(call.actor, meta.needs)) return;
  throw new Refusal('permission.denied', { needs: meta.needs, roles: rolesThatMay(meta.needs) });
}

const authorOf = (call: Call): Author => ({
  id: call.actor?.accountId ?? null,
  name: call.actor?.name ?? '',
});

function receiptOf(call: Call, method: string, input: unknown): Receipt | null {
  if (call.commandId === null || call.actor === null) return null;
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  return { commandId: call.commandId, method, inputHash };
}

/** One shape for everything that went wrong: a code and its figures. A bug keeps its story in the log. */
function onTheWire(thrown: unknown, method: string, log: (line: string) => void): ORPCError<string, Details> {
  if (thrown instanceof Refusal)
    return new ORPCError(thrown.code, { status: statusOf(thrown.code), data: thrown.details });
  if (
    thrown instanceof ORPCError &&
    thrown.cause instanceof ValidationError &&
    thrown.code === 'BAD_REQUEST'
  ) {
    const fields = thrown.cause.issues.flatMap(fieldsOf);
    const reasons = thrown.cause.issues.map((issue) => issue.message);
    return new ORPCError('input.invalid', { status: 400, data: { fields, reasons } });
  }
  const ref = randomBytes(4).toString('hex');
  const story = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  const cause =
    thrown instanceof Error && thrown.cause instanceof ValidationError
      ? JSON.stringify(thrown.cause.issues)
      : '';
  log(`${ref} ${method} ${story} ${cause}`);
  return new ORPCError('internal', { status: 500, data: { ref } });
}

/** Where it does not fit; a field nobody knows is named by itself. */
function fieldsOf(issue: {
  readonly path?: readonly unknown[] | undefined;
  readonly keys?: unknown;
}): string[] {
  const path = (issue.path ?? []).map(keyOf);
  if (Array.isArray(issue.keys)) return issue.keys.map((key) => [...path, String(key)].join('.'));
  return [path.join('.') || '?'];
}

const keyOf = (part: unknown): string =>
  typeof part === 'object' && part !== null && 'key' in part ? String(part.key) : String(part);

function statusOf(code: string): number {
  if (code === 'session.missing') return 401;
  if (code.startsWith('permission.')) return 403;
  if (code === 'things.notFound') return 404;
  if (code === 'edits.conflict') return 409;
  return 422;
}
