import { type Actor, mayIn, type Permission } from '../../shared/actor.ts';
import { refuse } from '../../shared/errors.ts';
import type { Id } from '../../shared/values.ts';

/** The second question: in this community? null is the whole street. Refuses `permission.otherCommunity`. */
export function assertMayIn(actor: Actor, permission: Permission, communityId: Id | null): void {
  if (!mayIn(actor, permission, communityId)) refuse('permission.otherCommunity', { needs: permission });
}
