import { createContext, type ReactNode, useCallback, useContext } from 'react';
import { may, mayIn, type Permission } from '../../shared/actor.ts';
import type { Outputs } from '../../shared/contract/index.ts';

export type Me = NonNullable<Outputs['sessions']['status']['me']>;

const MeContext = createContext<Me | null>(null);

export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>;
}

/** The signed-in person; below the frame there always is one. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error('useMe outside the frame');
  return me;
}

/** Asks the same table as the host: to hide what would be refused. Without a community: anywhere at all. */
export function useMay(): (permission: Permission, communityId?: string | null) => boolean {
  const me = useMe();
  return useCallback(
    (permission, communityId) =>
      communityId === undefined ? may(me, permission) : mayIn(me, permission, communityId),
    [me],
  );
}
