import { z } from 'zod';
import { Day, FileName, Id, Nothing, OptionalLine, OptionalParagraph, Paragraph, strict } from './fields.ts';
import { onMatter } from './matter-rows.ts';
import { command, query } from './procedure.ts';
import { PublicNotice } from './public-notice.ts';

export const RELEASE_STATES = ['checking', 'released', 'withdrawn', 'replaced'] as const;
const releaseFacts = [
  'releases.prepared',
  'releases.decided',
  'releases.fileDecided',
  'releases.approved',
  'releases.released',
  'releases.withdrawn',
] as const;
const onStage = { ...onMatter, stage: z.string() };

/** What people write; everything else of a notice comes from the record. */
const Written = {
  summary: Paragraph,
  plan: OptionalParagraph,
  money: OptionalLine,
  schedule: OptionalLine,
  from: Day,
  until: Day,
  place: OptionalLine,
  address: OptionalLine,
  telephone: OptionalLine,
  hours: OptionalLine,
  supervision: OptionalLine,
  /** Of a result notice: what it cost in the end, and what the supervision committee says. */
  cost: OptionalLine,
  opinion: OptionalLine,
  /** Why an earlier notice of this stage is replaced; asked for where one was let go. */
  because: OptionalParagraph,
};

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Where in an attachment: its name, a line of text, a page, a cell, a paragraph of a part. */
const PieceAt = z.discriminatedUnion('in', [
  strict({ in: z.literal('name') }),
  strict({ in: z.literal('text'), line: z.number().int() }),
  strict({ in: z.literal('page'), page: z.number().int() }),
  strict({ in: z.literal('sheet'), sheet: z.string(), cell: z.string() }),
  strict({ in: z.literal('part'), part: z.string(), paragraph: z.number().int() }),
]);

export const FILE_CHOICES = ['whole', 'masked_text', 'leave_out'] as const;

const FileView = strict({
  id: Id,
  name: z.string(),
  size: z.number().int(),
  hash: Hash,
  /** `ask`: no rule could read any of it; `partly`: parts remain for a person to look at. */
  reading: z.enum(['text', 'partly', 'ask']),
  unread: z.array(
    strict({
      part: z.string(),
      why: z.enum(['picture', 'scan', 'locked', 'embedded', 'oldFormat', 'damaged', 'tooLarge', 'unknown']),
    }),
  ),
  choice: z.enum(FILE_CHOICES).nullable(),
  reason: z.string(),
  decidedBy: z.string().nullable(),
  /** What leaves in its place, by its hash; null where nothing does. */
  leaves: strict({ name: z.string(), sha256: Hash, size: z.number().int() }).nullable(),
});

const FindingView = strict({
  id: Id,
  /** The attachment it stands in; null in the notice itself. */
  fileId: Id.nullable(),
  place: z.string(),
  at: PieceAt.nullable(),
  /** The words around it, so that it is seen where it stands. */
  before: z.string(),
  text: z.string(),
  after: z.string(),
  kind: z.string(),
  certainty: z.enum(['certain', 'likely']),
  choice: z.enum(['mask', 'keep']).nullable(),
  reason: z.string(),
  decidedBy: z.string().nullable(),
});

/** The release gate: nothing leaves before it was looked through, masked, and let go by two people (个人信息保护法 25, 55). */
export const releases = {
  /** The notice as the record gives it, with what was written for this office before; and the number it would replace. */
  draft: query({ needs: 'releases.prepare' })
    .input(strict(onStage))
    .output(strict({ notice: PublicNotice, releaseId: Id.nullable(), replaces: z.string().nullable() })),
  /**
   * Draws up the notice and looks through it. What was being checked for the same stage is withdrawn.
   * Refuses `releases.replacedBecause` where it takes the place of another and nobody says why.
   */
  prepare: command({ needs: 'releases.prepare' })
    .input(
      strict({
        ...onStage,
        ...Written,
        files: z
          .array(strict({ hash: Hash, name: FileName }))
          .max(30)
          .default([]),
      }),
    )
    .output(strict({ id: Id, findings: z.number().int() })),
  get: query({ needs: 'matters.read', refreshOn: releaseFacts })
    .input(strict({ id: Id }))
    .output(
      strict({
        id: Id,
        matterId: Id,
        matterTitle: z.string(),
        stage: z.string(),
        state: z.enum(RELEASE_STATES),
        candidate: PublicNotice,
        findings: z.array(FindingView),
        files: z.array(FileView),
        /** With every decision so far, and suggestions where none was made: exactly what would be published. */
        preview: PublicNotice,
        sha256: z.string(),
        preparedBy: z.string(),
        approvals: z.array(strict({ name: z.string(), approvedAt: z.string() })),
        /** Places and files that still wait for a person. */
        undecided: z.number().int(),
        /** May the one who asks approve it now? */
        mayApprove: z.boolean(),
        because: z.string().nullable(),
      }),
    ),
  list: query({ needs: 'matters.read', refreshOn: releaseFacts })
    .input(strict({ state: z.enum([...RELEASE_STATES, 'all']).default('checking') }))
    .output(
      strict({
        rows: z.array(
          strict({
            id: Id,
            matterId: Id,
            title: z.string(),
            community: z.string(),
            stage: z.string(),
            state: z.enum(RELEASE_STATES),
            undecided: z.number().int(),
            approvals: z.number().int(),
            preparedBy: z.string(),
            preparedAt: z.string(),
          }),
        ),
      }),
    ),
  /** Several findings at once; `keep` refuses `releases.reasonMissing` without a reason. Earlier approvals lapse. */
  decide: command({ needs: 'releases.prepare' })
    .input(
      strict({
        id: Id,
        findingIds: z.array(Id).min(1).max(500),
        choice: z.enum(['mask', 'keep']),
        reason: OptionalLine,
      }),
    )
    .output(Nothing),
  /**
   * What becomes of an attachment. `whole` refuses `releases.fileNotClear` while something found in it is not kept,
   * and `releases.reasonMissing` where a person had to look; `masked_text` refuses `releases.fileUnreadable`.
   */
  decideFile: command({ needs: 'releases.prepare' })
    .input(strict({ id: Id, fileId: Id, choice: z.enum(FILE_CHOICES), reason: OptionalLine }))
    .output(Nothing),
  /** The second of two people lets it go. Refuses `releases.undecided`, `releases.samePerson`. */
  approve: command({ needs: 'releases.approve' })
    .input(strict({ id: Id, sha256: z.string() }))
    .output(strict({ released: z.boolean() })),
  withdraw: command({ needs: 'releases.prepare' })
    .input(strict({ id: Id, reason: Paragraph }))
    .output(Nothing),
};
