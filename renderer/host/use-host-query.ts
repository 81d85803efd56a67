import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Refusal } from '../../shared/errors.ts';
import { ask } from './client.ts';
import { factsThatRefresh, type InputOf, type OutputOf, type QueryPath } from './methods.ts';

interface QueryOptions {
  /** Does not ask while false. */
  readonly enabled?: boolean;
  /** Keeps showing the earlier answer while another page or filter is asked for. */
  readonly keepPrevious?: boolean;
}

const FRESH_MS = 60_000;

/** Asks the host and asks again by itself when a fact of the method's `refreshOn` is recorded. */
export function useHostQuery<P extends QueryPath>(
  path: P,
  input: InputOf<P>,
  options: QueryOptions = {},
): UseQueryResult<OutputOf<P>, Refusal> {
  return useQuery<OutputOf<P>, Refusal>({
    queryKey: [path, input],
    queryFn: ({ signal }) => ask(path, input, signal),
    // What no fact refreshes is asked for anew each time it is shown.
    staleTime: factsThatRefresh(path).length > 0 ? FRESH_MS : 0,
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData as never } : {}),
  });
}
