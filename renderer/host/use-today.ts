import { dayOf } from '../../shared/domain/days.ts';
import type { Day } from '../../shared/values.ts';
import { useHostQuery } from './use-host-query.ts';

/** The host's day: a rehearsal may stand on another than this machine's. */
export function useToday(): Day {
  const { data } = useHostQuery('sessions.status', {});
  return data?.today ?? dayOf(new Date().toISOString());
}
