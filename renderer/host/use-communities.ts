import { communitiesOf, type Permission } from '../../shared/actor.ts';
import { useMe } from './me.tsx';
import type { OutputOf } from './methods.ts';
import { useHostQuery } from './use-host-query.ts';

type Community = OutputOf<'structure.overview'>['communities'][number];

/** The communities in which the signed-in person may do this; null while they are not known yet. */
export function useCommunities(permission: Permission): readonly Community[] | null {
  const me = useMe();
  const { data } = useHostQuery('structure.overview', {});
  if (data === undefined) return null;
  const reached = communitiesOf(me, permission);
  return data.communities.filter(({ id }) => reached === null || reached.includes(id));
}
