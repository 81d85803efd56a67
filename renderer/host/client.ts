import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract/index.ts';
import { asRefusal } from './as-refusal.ts';
import { type CallContext, createLink } from './link.ts';
import type { CommandPath, InputOf, MethodPath, OutputOf, QueryPath } from './methods.ts';
import { reachability } from './reachability.ts';

/** The host, typed by the contract. Over which road it is reached was chosen at start and does not show. */
export const host: ContractRouterClient<Contract, CallContext> = createORPCClient(createLink());

export const ask = <P extends QueryPath>(
  path: P,
  input: InputOf<P>,
  signal?: AbortSignal,
): Promise<OutputOf<P>> => call(path, input, { signal });

/** One try of a command; the same `commandId` twice is done once. */
export const tell = <P extends CommandPath>(
  path: P,
  input: InputOf<P>,
  commandId: string,
): Promise<OutputOf<P>> => call(path, input, { context: { commandId } });

type Procedure = (input: unknown, options: CallOptions) => Promise<unknown>;

interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly context?: CallContext;
}

/** Throws a `Refusal`, whatever happened. */
async function call<P extends MethodPath>(
  path: P,
  input: InputOf<P>,
  options: CallOptions,
): Promise<OutputOf<P>> {
  const [topic = '', method = ''] = path.split('.');
  const procedure = (host as unknown as Record<string, Record<string, Procedure>>)[topic]?.[method];
  if (!procedure) throw new TypeError(`not in the contract: ${path}`);
  try {
    const answer = await procedure(input, options);
    reachability.noteAnswer();
    return answer as OutputOf<P>;
  } catch (thrown) {
    // Only our own taking back is one; a line that broke aborts what was asked as well, and that is silence.
    if (options.signal?.aborted) throw thrown;
    const refusal = asRefusal(thrown);
    if (refusal.code === 'host.unreachable') reachability.noteSilence();
    else reachability.noteAnswer();
    throw refusal;
  }
}
