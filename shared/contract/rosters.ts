import { z } from 'zod';
import { FIELDS, ROSTER_KINDS } from '../domain/rosters-columns.ts';
import { CAUTIONS, REASONS } from '../domain/rosters-lines.ts';
import { Day, Id, Line, strict } from './fields.ts';
import { command, query } from './procedure.ts';
import { OwnerFigures, RepresentativeShare } from './structure.ts';

const refreshOn = [
  'rosters.imported',
  'structure.gridSaved',
  'structure.bodySaved',
  'people.saved',
  'people.memberJoined',
  'people.memberLeft',
] as const;

/** The bytes were put at `/files` before; the name says how they are written. */
export const RosterFile = strict({ hash: z.string().regex(/^[0-9a-f]{64}$/), name: Line });
export const FieldOfRoster = z.enum(FIELDS);

/** How a person has confirmed the sheet is to be read. */
const Reading = {
  bodyId: Id,
  file: RosterFile,
  sheet: z.number().int().min(0),
  /** The header's row as the sheet counts, from 1; null where there is none. */
  headerRow: z.number().int().min(1).nullable(),
  columns: z.array(FieldOfRoster.nullable()).max(200),
  /** From when new members belong, where the file does not say so itself. */
  since: Day,
  until: Day.nullable(),
};

const Cell = strict({
  field: z.enum([
    'name',
    'gender',
    'grid',
    'branch',
    'capacity',
    'since',
    'until',
    'building',
    'unit',
    'room',
    'coOwners',
    'area',
  ]),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export const RosterRow = strict({
  row: z.number().int(),
  name: z.string(),
  outcome: z.enum(['added', 'changed', 'same', 'rejected']),
  cells: z.array(Cell),
  known: z.boolean(),
  reason: strict({
    code: z.enum(REASONS),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }).nullable(),
  cautions: z.array(z.enum(CAUTIONS)),
});
export const RosterCounts = strict({
  added: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  rejected: z.number().int(),
});

export const rosters = {
  /** What the file holds: its sheets, where the header stands, what each column seems to be. */
  read: query({ needs: 'structure.edit' })
    .input(
      strict({
        bodyId: Id,
        file: RosterFile,
        /** null: the sheet that looks most like this body. */
        sheet: z.number().int().min(0).nullable(),
        /** Absent: found by itself. null: the sheet has no header. */
        headerRow: z.number().int().min(1).nullable().optional(),
      }),
    )
    .output(
      strict({
        kind: z.enum(ROSTER_KINDS),
        sheets: z.array(strict({ name: z.string(), rows: z.number().int() })),
        sheet: z.number().int(),
        headerRow: z.number().int().nullable(),
        /** The first rows as they stand, to choose the header from. */
        top: z.array(strict({ row: z.number().int(), text: z.string() })),
        fields: z.array(FieldOfRoster),
        columns: z.array(
          strict({
            letter: z.string(),
            header: z.string(),
            field: FieldOfRoster.nullable(),
            samples: z.array(z.string()),
          }),
        ),
      }),
    ),
  /** Row by row what an import would do. Nothing is written. */
  preview: query({ needs: 'structure.edit', refreshOn: [...refreshOn] })
    .input(strict(Reading))
    .output(
      strict({
        kind: z.enum(ROSTER_KINDS),
        /** Of everything the preview shows; the confirmation gives it back. */
        fingerprint: z.string(),
        counts: RosterCounts,
        rows: z.array(RosterRow),
        skipped: z.array(z.number().int()),
        unlisted: z.array(z.string()),
        households: z.number().int().nullable(),
        representatives: RepresentativeShare.nullable(),
        /** As the register of owners stands after the import. */
        owners: OwnerFigures.nullable(),
        /** Grids and branches by the id the cells name. */
        places: z.record(z.string(), z.string()),
        /** Another community that the title of the sheet names. */
        otherCommunity: z.string().nullable(),
      }),
    ),
  /** Writes all that the preview showed, at once. Refuses `rosters.stale` when the store or the file is another by now. */
  confirm: command({ needs: 'structure.edit' })
    .input(strict({ ...Reading, fingerprint: z.string() }))
    .output(RosterCounts),
};
