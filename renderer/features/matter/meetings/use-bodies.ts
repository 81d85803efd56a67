import type { Outputs } from '../../../../shared/contract/index.ts';
import { bodyKindOf } from '../../../../shared/domain/bodies.ts';
import type { BodyKind } from '../../../../shared/domain/procedure.ts';
import { useHostQuery } from '../../../host/use-host-query.ts';
import { useOpenStage } from '../page-view.tsx';
import { belongs } from './convocation.ts';

export type Body = Outputs['structure']['bodies']['bodies'][number];

/** Who sits: a body of the roster, or a meeting known by its name only. */
export interface Sitting {
  bodyId: string | null;
  body: string;
}

export interface Bodies {
  /** Bodies that this stage is meant for, and all others. */
  readonly fitting: readonly Body[];
  readonly others: readonly Body[];
  kindOf(sitting: Sitting): BodyKind;
  find(bodyId: string | null): Body | undefined;
}

/** The bodies that could sit for the open stage. */
export function useBodies(): Bodies {
  const { page, stage } = useOpenStage();
  const bodies = useHostQuery('structure.bodies', { communityId: page.matter.communityId });
  const all = bodies.data?.bodies ?? [];
  const fits = (body: Body) => belongs(stage, page.matter.resolveBy, body.kind);
  const find = (bodyId: string | null) => all.find((body) => body.id === bodyId);
  return {
    fitting: all.filter(fits),
    others: all.filter((body) => !fits(body)),
    find,
    kindOf: ({ bodyId, body }) => find(bodyId)?.kind ?? bodyKindOf(body),
  };
}
