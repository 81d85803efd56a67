import { z } from 'zod';
import { STANDINGS } from '../domain/due-lists.ts';
import { CAPACITIES } from '../domain/people.ts';
import { ExclusionView, SubstitutionView } from './due-lists.ts';
import { BodyKindField, Created, Day, Id, Line, Nothing, OptionalLine, Page, strict } from './fields.ts';
import { command, query } from './procedure.ts';

const refreshOn = [
  'structure.communitySaved',
  'structure.gridSaved',
  'structure.compoundSaved',
  'structure.bodySaved',
  'structure.streetChanged',
  'people.saved',
  'people.memberJoined',
  'people.memberLeft',
  'rosters.imported',
  'dueLists.excluded',
  'dueLists.exclusionLifted',
  'dueLists.substituted',
  'dueLists.substitutionLifted',
] as const;

export const CommunityView = strict({
  id: Id,
  name: z.string(),
  shortName: z.string(),
  households: z.number().int(),
  residents: z.number().int(),
  grids: z.number().int(),
  compounds: z.number().int(),
  version: z.number().int(),
});
export const GridView = strict({
  id: Id,
  communityId: Id,
  name: z.string(),
  station: z.string(),
  households: z.number().int(),
  compounds: z.number().int(),
  branchId: Id.nullable(),
  version: z.number().int(),
});
export const CompoundView = strict({
  id: Id,
  communityId: Id,
  gridId: Id,
  name: z.string(),
  households: z.number().int(),
  managed: z.boolean(),
  version: z.number().int(),
});
export const BodyView = strict({
  id: Id,
  communityId: Id.nullable(),
  gridId: Id.nullable(),
  kind: BodyKindField,
  name: z.string(),
  /** Members with a term that covers today, and those of them who may vote. */
  members: z.number().int(),
  voters: z.number().int(),
  version: z.number().int(),
});
export const MemberView = strict({
  membershipId: Id,
  personId: Id,
  name: z.string(),
  initials: z.string(),
  gender: z.enum(['female', 'male', 'unknown']),
  capacity: z.enum(CAPACITIES),
  mayVote: z.boolean(),
  /** How the member stands on the due list of the day, and why. */
  standing: z.enum(STANDINGS),
  /** Whom a substitute replaces, or who sits instead of the member. */
  counterpart: z.string().nullable(),
  exclusion: strict({ reason: z.string(), approvedBy: z.string(), approvedOn: z.string() }).nullable(),
  since: z.string(),
  until: z.string().nullable(),
});

export const RepresentativeShare = strict({
  members: z.number().int(),
  representatives: z.number().int(),
  needed: z.number().int(),
  held: z.boolean(),
});

/** How an owners' decision is counted: heads, and area in m². */
export const OwnerFigures = strict({
  parts: z.number().int(),
  heads: z.number().int(),
  area: z.string(),
});

export const structure = {
  overview: query({ needs: 'structure.read', refreshOn: [...refreshOn] })
    .input(Nothing)
    .output(
      strict({
        street: z.string(),
        totals: strict({
          communities: z.number(),
          grids: z.number(),
          stations: z.number(),
          compounds: z.number(),
          managedCompounds: z.number(),
          households: z.number(),
          residents: z.number(),
          partyMembers: z.number(),
        }),
        communities: z.array(CommunityView),
      }),
    ),
  community: query({ needs: 'structure.read', refreshOn: [...refreshOn] })
    .input(strict({ id: Id }))
    .output(
      strict({
        community: CommunityView,
        grids: z.array(GridView),
        compounds: z.array(CompoundView),
        bodies: z.array(BodyView),
      }),
    ),
  /** Bodies that could convene: of a community and of the street. */
  bodies: query({ needs: 'structure.read', refreshOn: [...refreshOn] })
    .input(strict({ communityId: Id.nullable() }))
    .output(strict({ bodies: z.array(BodyView) })),
  /** The members of a body on a date; `onDay` defaults to today. The due list comes from here. */
  body: query({ needs: 'structure.read', refreshOn: [...refreshOn] })
    .input(strict({ id: Id, onDay: Day.optional() }))
    .output(
      strict({
        body: BodyView,
        onDay: z.string(),
        members: z.array(MemberView),
        former: z.array(MemberView),
        figures: strict({ due: z.number().int(), voters: z.number().int(), uncounted: z.number().int() }),
        /** All there ever were that were not taken back, the newest first. */
        exclusions: z.array(ExclusionView),
        substitutions: z.array(SubstitutionView),
        /** Representatives are at least four fifths of their meeting; null for any other body. */
        representatives: RepresentativeShare.nullable(),
        /** Of a body of owners whose register was imported. */
        owners: OwnerFigures.nullable(),
      }),
    ),
  people: query({ needs: 'structure.read', refreshOn: [...refreshOn] })
    .input(strict({ communityId: Id.nullable(), search: OptionalLine, ...Page }))
    .output(
      strict({
        total: z.number().int(),
        people: z.array(
          strict({
            id: Id,
            name: z.string(),
            initials: z.string(),
            gender: z.enum(['female', 'male', 'unknown']),
            communityId: Id.nullable(),
            gridId: Id.nullable(),
            bodies: z.array(z.string()),
            version: z.number().int(),
          }),
        ),
      }),
    ),
  renameStreet: command({ needs: 'structure.edit' })
    .input(strict({ name: Line }))
    .output(Nothing),
  saveCommunity: command({ needs: 'structure.edit' })
    .input(
      strict({
        id: Id.nullable(),
        name: Line,
        shortName: Line,
        households: z.number().int().min(0),
        residents: z.number().int().min(0),
        expectedVersion: z.number().int(),
      }),
    )
    .output(Created),
  saveGrid: command({ needs: 'structure.edit' })
    .input(
      strict({
        id: Id.nullable(),
        communityId: Id,
        name: Line,
        station: OptionalLine,
        households: z.number().int().min(0),
        expectedVersion: z.number().int(),
      }),
    )
    .output(Created),
  saveCompound: command({ needs: 'structure.edit' })
    .input(
      strict({
        id: Id.nullable(),
        communityId: Id,
        gridId: Id,
        name: Line,
        households: z.number().int().min(0),
        managed: z.boolean(),
        expectedVersion: z.number().int(),
      }),
    )
    .output(Created),
  saveBody: command({ needs: 'structure.edit' })
    .input(
      strict({
        id: Id.nullable(),
        communityId: Id.nullable(),
        gridId: Id.nullable(),
        kind: BodyKindField,
        name: Line,
        expectedVersion: z.number().int(),
      }),
    )
    .output(Created),
  savePerson: command({ needs: 'structure.edit' })
    .input(
      strict({
        id: Id.nullable(),
        name: Line,
        gender: z.enum(['female', 'male', 'unknown']),
        communityId: Id.nullable(),
        gridId: Id.nullable(),
        expectedVersion: z.number().int(),
      }),
    )
    .output(Created),
  /** Refuses `people.sameBody` (already a member on these days), `people.nearRelative` (committee and supervision), `people.termWrong`. */
  join: command({ needs: 'structure.edit' })
    .input(
      strict({ bodyId: Id, personId: Id, capacity: z.enum(CAPACITIES), since: Day, until: Day.nullable() }),
    )
    .output(Created),
  /** Ends a membership on a day; nothing is deleted. */
  leave: command({ needs: 'structure.edit' })
    .input(strict({ membershipId: Id, until: Day }))
    .output(Nothing),
};
