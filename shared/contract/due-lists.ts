import { z } from 'zod';
import { Created, Day, Id, Line, Nothing, OptionalLine, strict } from './fields.ts';
import { command } from './procedure.ts';

/** Who is due at a body's meetings although, or not due because, somebody said so. The list itself is `structure.body`. */

export const ExclusionView = strict({
  id: Id,
  membershipId: Id,
  name: z.string(),
  since: z.string(),
  until: z.string().nullable(),
  reason: z.string(),
  approvedBy: z.string(),
  approvedOn: z.string(),
});
export const SubstitutionView = strict({
  id: Id,
  membershipId: Id,
  name: z.string(),
  substitute: z.string(),
  since: z.string(),
  until: z.string(),
  reason: z.string(),
});

const Lifted = strict({
  id: Id,
  /** The last day on which it holds; the day before its first takes it back altogether. */
  until: Day,
});

export const dueLists = {
  /** A member does not count among those due. Refuses `dueLists.notMember`, `dueLists.overlaps`, `dates.inFuture`, `dates.outOfOrder`, `people.termWrong`. */
  exclude: command({ needs: 'structure.edit' })
    .input(
      strict({
        membershipId: Id,
        since: Day,
        until: Day.nullable(),
        reason: Line,
        approvedBy: Line,
        approvedOn: Day,
      }),
    )
    .output(Created),
  /** Refuses `people.termWrong`, and `dueLists.longer` where it would last longer than was approved. */
  liftExclusion: command({ needs: 'structure.edit' }).input(Lifted).output(Nothing),
  /** A substitute sits instead of a member. Refuses `dueLists.notSubstitute`, `dueLists.notMember`, `dueLists.overlaps`, `people.termWrong`. */
  substitute: command({ needs: 'structure.edit' })
    .input(strict({ membershipId: Id, substituteId: Id, since: Day, until: Day, reason: OptionalLine }))
    .output(Created),
  liftSubstitution: command({ needs: 'structure.edit' }).input(Lifted).output(Nothing),
};
