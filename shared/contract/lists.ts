import { z } from 'zod';
import { CLAIM_STATES, ENTRY_KINDS, ENTRY_STATES, LISTS, PROJECT_STATES } from '../domain/lists.ts';
import { RATINGS } from '../domain/tasks.ts';
import { Created, Day, Done, Id, Line, OptionalLine, OptionalParagraph, strict } from './fields.ts';
import { command, query } from './procedure.ts';

const refreshOn = [
  'lists.entrySaved',
  'lists.entryWithdrawn',
  'lists.claimed',
  'lists.claimAnswered',
  'lists.projectSaved',
  'lists.projectReported',
  'lists.projectRated',
  'units.imported',
  'units.saved',
] as const;
const Year = z.number().int().min(2000).max(2200);

/** A unit, a community, or (neither) the street. */
export const SideField = strict({ unitId: Id.nullable(), communityId: Id.nullable() }).refine(
  ({ unitId, communityId }) => unitId === null || communityId === null,
  { message: 'side' },
);
const SideView = strict({ unitId: Id.nullable(), communityId: Id.nullable(), name: z.string() });

export const ClaimView = strict({
  id: Id,
  claimant: SideView,
  note: z.string(),
  claimedOn: z.string(),
  state: z.enum(CLAIM_STATES),
  answeredOn: z.string().nullable(),
  reason: z.string(),
});
export const EntryView = strict({
  id: Id,
  communityId: Id.nullable(),
  year: z.number().int(),
  list: z.enum(LISTS),
  kind: z.enum(ENTRY_KINDS),
  title: z.string(),
  text: z.string(),
  owner: SideView,
  untilOn: z.string().nullable(),
  state: z.enum(ENTRY_STATES),
  withdrawnBecause: z.string().nullable(),
  claims: z.array(ClaimView),
  version: z.number().int(),
});
export const ProjectView = strict({
  id: Id,
  communityId: Id.nullable(),
  year: z.number().int(),
  title: z.string(),
  text: z.string(),
  /** null: nobody leads it yet. */
  lead: SideView.nullable(),
  asker: SideView,
  untilOn: z.string().nullable(),
  late: z.boolean(),
  state: z.enum(PROJECT_STATES),
  endedOn: z.string().nullable(),
  report: z.string(),
  rating: z.enum(RATINGS).nullable(),
  ratedOn: z.string().nullable(),
  ratingNote: z.string(),
  version: z.number().int(),
});

export const lists = {
  /** The three lists of one year; claimed and open by kind, as the chart shows them. */
  get: query({ needs: 'joint.read', refreshOn: [...refreshOn] })
    .input(strict({ communityId: Id.nullable(), year: Year }))
    .output(
      strict({
        years: z.array(z.number().int()),
        needs: z.array(EntryView),
        resources: z.array(EntryView),
        projects: z.array(ProjectView),
        kinds: z.array(
          strict({
            list: z.enum(LISTS),
            kind: z.enum(ENTRY_KINDS),
            open: z.number().int(),
            asked: z.number().int(),
            agreed: z.number().int(),
          }),
        ),
        ends: strict({
          running: z.number().int(),
          late: z.number().int(),
          finished: z.number().int(),
          unfinished: z.number().int(),
          rated: z.number().int(),
        }),
      }),
    ),
  saveEntry: command({ needs: 'joint.write' })
    .input(
      strict({
        id: Id.nullable(),
        communityId: Id.nullable(),
        year: Year,
        list: z.enum(LISTS),
        kind: z.enum(ENTRY_KINDS),
        title: z.string().trim().min(1).max(100),
        text: OptionalParagraph,
        owner: SideField,
        untilOn: Day.nullable(),
        expectedVersion: z.number().int(),
      }),
    )
    .output(Created),
  withdraw: command({ needs: 'joint.write' })
    .input(strict({ id: Id, because: Line, expectedVersion: z.number().int() }))
    .output(Done),
  /** Refuses `lists.ownEntry`, `lists.alreadyClaimed`, `lists.alreadyAgreed`, `lists.withdrawn`. */
  claim: command({ needs: 'joint.write' })
    .input(strict({ entryId: Id, claimant: SideField, note: OptionalLine }))
    .output(Created),
  /** The other side agrees, and a project begins; or declines with a reason. */
  answerClaim: command({ needs: 'joint.write' })
    .input(
      strict({
        id: Id,
        agree: z.boolean(),
        reason: OptionalLine,
        /** Until when the project is to be done; the entry's own day where null. */
        untilOn: Day.nullable().default(null),
      }),
    )
    .output(strict({ projectId: Id.nullable() })),
  saveProject: command({ needs: 'joint.write' })
    .input(
      strict({
        id: Id.nullable(),
        communityId: Id.nullable(),
        year: Year,
        title: z.string().trim().min(1).max(100),
        text: OptionalParagraph,
        lead: SideField.nullable(),
        asker: SideField,
        untilOn: Day.nullable(),
        expectedVersion: z.number().int(),
      }),
    )
    .output(Created),
  /** Done, or not done and why. */
  report: command({ needs: 'joint.write' })
    .input(
      strict({
        id: Id,
        as: z.enum(['finished', 'unfinished']),
        on: Day,
        report: OptionalParagraph,
        expectedVersion: z.number().int(),
      }),
    )
    .output(Done),
  /** By the side that asked for it. */
  rate: command({ needs: 'joint.write' })
    .input(strict({ id: Id, rating: z.enum(RATINGS), note: OptionalLine, expectedVersion: z.number().int() }))
    .output(Done),
};
