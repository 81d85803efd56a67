import { z } from 'zod';
import { GAPS, UNIT_KINDS } from '../domain/units.ts';
import { PART_FIELDS, PARTS } from '../domain/units-columns.ts';
import { PART_CAUTIONS, PART_REASONS } from '../domain/units-import.ts';
import { Created, Day, Done, Id, Line, OptionalLine, strict } from './fields.ts';
import { command, query } from './procedure.ts';
import { RosterCounts, RosterFile } from './rosters.ts';

const refreshOn = [
  'units.saved',
  'units.liaisonChanged',
  'units.yearSet',
  'units.left',
  'units.imported',
] as const;
const Year = z.number().int().min(2000).max(2200);
const Telephone = z
  .string()
  .trim()
  .regex(/^(\+?[\d -]{7,20})?$/);

export const UnitRow = strict({
  id: Id,
  name: z.string(),
  shortName: z.string(),
  initials: z.string(),
  kind: z.enum(UNIT_KINDS),
  communityId: Id.nullable(),
  community: z.string().nullable(),
  partyOrganisation: z.string().nullable(),
  liaison: z.string().nullable(),
  agreedOn: z.string().nullable(),
  leftOn: z.string().nullable(),
  gaps: z.array(z.enum(GAPS)),
  /** The years in which it belongs to this joint meeting. */
  years: z.array(z.number().int()),
});
export const UnitSeatView = strict({
  membershipId: Id,
  bodyId: Id,
  body: z.string(),
  person: z.string(),
  named: z.boolean(),
  since: z.string(),
  until: z.string().nullable(),
});
export const UnitTopicView = strict({
  id: Id,
  callId: Id,
  title: z.string(),
  handedInOn: z.string(),
  state: z.string(),
});
export const UnitEntryView = strict({
  id: Id,
  year: z.number().int(),
  list: z.enum(['need', 'resource', 'project']),
  title: z.string(),
  role: z.enum(['owner', 'claimant', 'lead', 'asker']),
  state: z.string(),
});

const ImportPart = strict({
  sheet: z.number().int().min(0),
  part: z.enum(PARTS),
  /** As the sheet counts, from 1; null where there is none. */
  headerRow: z.number().int().min(1).nullable(),
  columns: z.array(z.enum(PART_FIELDS as [string, ...string[]]).nullable()).max(200),
});
const Importing = {
  /** Whose joint meeting; null is the street's. */
  communityId: Id.nullable(),
  year: Year,
  file: RosterFile,
  parts: z.array(ImportPart).max(20),
};
export const ImportRow = strict({
  part: z.enum(PARTS),
  row: z.number().int(),
  name: z.string(),
  outcome: z.enum(['added', 'changed', 'same', 'rejected']),
  cells: z.array(strict({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  reason: strict({
    code: z.enum(PART_REASONS),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
  }).nullable(),
  cautions: z.array(z.enum(PART_CAUTIONS)),
});

export const units = {
  /** Units of a joint meeting; `year` null is every unit there ever was. */
  list: query({ needs: 'joint.read', refreshOn: [...refreshOn] })
    .input(
      strict({
        communityId: Id.nullable().default(null),
        year: Year.nullable().default(null),
        kind: z.enum(UNIT_KINDS).nullable().default(null),
        gap: z.enum(GAPS).nullable().default(null),
        /** In which community it lies. */
        within: Id.nullable().default(null),
        search: OptionalLine,
      }),
    )
    .output(
      strict({
        rows: z.array(UnitRow),
        years: z.array(z.number().int()),
        figures: strict({
          units: z.number().int(),
          seats: z.number().int(),
          noLiaison: z.number().int(),
          noPartyOrganisation: z.number().int(),
          noAgreement: z.number().int(),
        }),
        bodyId: Id.nullable(),
      }),
    ),
  get: query({
    needs: 'joint.read',
    refreshOn: [
      ...refreshOn,
      'topics.handedIn',
      'topics.sorted',
      'lists.claimAnswered',
      'lists.projectReported',
    ],
  })
    .input(strict({ id: Id }))
    .output(
      strict({
        unit: UnitRow.extend({
          partyHead: z.string().nullable(),
          /** Only for those who keep the unit's record; null for others. */
          telephone: z.string().nullable(),
          leftBecause: z.string().nullable(),
          version: z.number().int(),
        }),
        memberships: z.array(
          strict({ year: z.number().int(), communityId: Id.nullable(), community: z.string().nullable() }),
        ),
        seats: z.array(UnitSeatView),
        topics: z.array(UnitTopicView),
        lists: z.array(UnitEntryView),
      }),
    ),
  /** Refuses `units.nameTaken`. A new unit belongs to the joint meeting named from the year on. */
  save: command({ needs: 'joint.write' })
    .input(
      strict({
        id: Id.nullable(),
        name: Line,
        shortName: OptionalLine,
        kind: z.enum(UNIT_KINDS),
        partyOrganisation: OptionalLine,
        partyHead: OptionalLine,
        communityId: Id.nullable(),
        agreedOn: Day.nullable(),
        /** Only of a new unit: the joint meeting it enters; null is the street's. */
        joins: strict({ communityId: Id.nullable(), year: Year }).nullable().default(null),
        expectedVersion: z.number().int(),
      }),
    )
    .output(Created),
  /** Ends the seat of the one before, begins that of the next; the telephone stays in the office. */
  setLiaison: command({ needs: 'joint.write' })
    .input(
      strict({
        id: Id,
        name: Line.nullable(),
        telephone: Telephone.default(''),
        since: Day,
        expectedVersion: z.number().int(),
      }),
    )
    .output(Done),
  /** Members of a year; who is no longer one gives up the seat today, where the year is running. */
  setYear: command({ needs: 'joint.write' })
    .input(
      strict({
        ids: z.array(Id).min(1).max(500),
        year: Year,
        communityId: Id.nullable(),
        member: z.boolean(),
      }),
    )
    .output(strict({ count: z.number().int() })),
  leave: command({ needs: 'joint.write' })
    .input(strict({ id: Id, on: Day, because: Line, expectedVersion: z.number().int() }))
    .output(Done),

  /** What the workbook holds: its sheets, what each is about, what each column seems to be. */
  read: query({ needs: 'joint.write' })
    .input(strict({ communityId: Id.nullable(), file: RosterFile }))
    .output(
      strict({
        sheets: z.array(
          strict({
            name: z.string(),
            rows: z.number().int(),
            part: z.enum(PARTS).nullable(),
            headerRow: z.number().int().nullable(),
            columns: z.array(
              strict({
                letter: z.string(),
                header: z.string(),
                field: z.enum(PART_FIELDS as [string, ...string[]]).nullable(),
                samples: z.array(z.string()),
              }),
            ),
          }),
        ),
      }),
    ),
  /** Row by row what an import would do. Nothing is written. */
  preview: query({
    needs: 'joint.write',
    refreshOn: [...refreshOn, 'lists.entrySaved', 'lists.claimed', 'lists.projectSaved'],
  })
    .input(strict(Importing))
    .output(strict({ fingerprint: z.string(), counts: RosterCounts, rows: z.array(ImportRow) })),
  /** Writes all that the preview showed. Refuses `rosters.stale` when the store is another by now. */
  confirm: command({ needs: 'joint.write' })
    .input(strict({ ...Importing, fingerprint: z.string() }))
    .output(RosterCounts),
};
