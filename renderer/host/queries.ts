import { QueryCache, QueryClient } from '@tanstack/react-query';
import { Refusal } from '../../shared/errors.ts';

const LONGEST_WAIT_MS = 10_000;

/** The cache of what the host knows. A refusal is an answer and not asked again; silence is. */
export function createQueries(): QueryClient {
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        // Signed out elsewhere: asking who we are brings the sign-in page.
        if (
          error instanceof Refusal &&
          error.code === 'session.missing' &&
          queryKey[0] !== 'sessions.status'
        ) {
          void queries.invalidateQueries({ queryKey: ['sessions.status'] });
        }
      },
    }),
    defaultOptions: {
      queries: {
        // The desk works with the network cable pulled: the host is on this machine.
        networkMode: 'always',
        retry: (_count, error) => error instanceof Refusal && error.code === 'host.unreachable',
        retryDelay: (count) => Math.min(500 * 2 ** count, LONGEST_WAIT_MS),
      },
    },
  });
  return queries;
}
