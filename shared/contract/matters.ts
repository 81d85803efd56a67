import { z } from 'zod';
import { EVENTS } from '../events.ts';
import {
  Created,
  Day,
  Id,
  Level,
  Line,
  Nothing,
  OptionalLine,
  OptionalParagraph,
  Page,
  Paragraph,
  ResolveByField,
  strict,
} from './fields.ts';
import { MatterPage } from './matter-page.ts';
import { matterFacts, Ordinal, onMatter, Proposal, RegisterRow, StageName, TROUBLES } from './matter-rows.ts';
import { command, query } from './procedure.ts';
import { StepResult } from './results.ts';

export const matters = {
  list: query({ needs: 'matters.read', refreshOn: matterFacts })
    .input(
      strict({
        communityId: Id.nullable().default(null),
        stage: z.string().max(40).nullable().default(null),
        state: z.enum(['open', 'suspended', 'ended', 'all']).default('open'),
        trouble: z.enum(TROUBLES).nullable().default(null),
        level: Level.nullable().default(null),
        resolveBy: ResolveByField.nullable().default(null),
        search: OptionalLine,
        sort: z
          .enum(['number', 'title', 'stage', 'stageOpenedOn', 'dueOn', 'changedAt'])
          .default('changedAt'),
        descending: z.boolean().default(true),
        ...Page,
      }),
    )
    .output(strict({ total: z.number().int(), rows: z.array(RegisterRow) })),
  board: query({ needs: 'matters.read', refreshOn: matterFacts })
    .input(
      strict({
        communityId: Id.nullable().default(null),
        perColumn: z.number().int().min(1).max(50).default(12),
      }),
    )
    .output(
      strict({
        columns: z.array(
          strict({
            stage: z.string(),
            name: StageName,
            ordinal: Ordinal.nullable(),
            kind: z.string(),
            total: z.number().int(),
            rows: z.array(RegisterRow),
          }),
        ),
      }),
    ),
  /** Ctrl+K: by number, by any part of the title, by pinyin initials. */
  search: query({ needs: 'matters.read' })
    .input(strict({ text: Line }))
    .output(strict({ rows: z.array(RegisterRow) })),
  today: query({ needs: 'matters.read', refreshOn: matterFacts })
    .input(strict({ communityId: Id.nullable().default(null) }))
    .output(
      strict({
        today: z.string(),
        workingDay: z.boolean(),
        counts: strict({
          open: z.number().int(),
          overdue: z.number().int(),
          returned: z.number().int(),
          objection: z.number().int(),
          noQuorum: z.number().int(),
          filingsWaiting: z.number().int(),
          endedThisYear: z.number().int(),
        }),
        meetings: z.array(
          strict({
            id: Id,
            matterId: Id.nullable(),
            title: z.string(),
            body: z.string(),
            heldOn: z.string(),
            startsAt: z.string(),
            place: z.string(),
          }),
        ),
        overdue: z.array(RegisterRow),
        dueSoon: z.array(RegisterRow),
        noticesEnding: z.array(
          strict({
            matterId: Id,
            title: z.string(),
            stage: z.string(),
            stageName: StageName,
            until: z.string(),
            openObjections: z.number().int(),
          }),
        ),
        filingsWaiting: z.array(
          strict({
            matterId: Id,
            title: z.string(),
            community: z.string(),
            sentOn: z.string(),
            answerDueOn: z.string(),
          }),
        ),
        byStage: z.array(
          strict({
            stage: z.string(),
            name: StageName,
            ordinal: Ordinal.nullable(),
            total: z.number().int(),
          }),
        ),
      }),
    ),
  get: query({ needs: 'matters.read', refreshOn: matterFacts })
    .input(strict({ id: Id }))
    .output(MatterPage),
  history: query({ needs: 'matters.read', refreshOn: matterFacts })
    .input(
      strict({
        id: Id,
        before: z.number().int().nullable().default(null),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(
      strict({
        facts: z.array(
          strict({
            seq: z.number().int(),
            at: z.string(),
            by: z.string(),
            type: z.enum(EVENTS),
            data: z.record(z.string(), z.unknown()),
          }),
        ),
        more: z.boolean(),
      }),
    ),
  propose: command({ needs: 'matters.write' })
    .input(strict({ ...Proposal.shape, procedureKey: z.string().max(40).default('urban_default') }))
    .output(Created),
  /** Until it has its number. Later only 更正. Refuses `edits.conflict`. */
  edit: command({ needs: 'matters.write' })
    .input(strict({ id: Id, ...Proposal.shape, expectedVersion: z.number().int() }))
    .output(Nothing),
  register: command({ needs: 'matters.decide' }).input(strict(onMatter)).output(StepResult),
  /** Ends a stage that needs no ballot. Refuses `stages.ballotRequired` where the verdict must be computed. */
  conclude: command({ needs: 'matters.decide' })
    .input(
      strict({
        ...onMatter,
        stage: z.string(),
        outcome: z.enum(['agreed', 'sent_back', 'rejected']),
        reason: OptionalParagraph,
      }),
    )
    .output(StepResult),
  /** Announces what the ballots of the open stage decided and moves the matter. */
  announce: command({ needs: 'matters.decide' })
    .input(strict({ ...onMatter, stage: z.string() }))
    .output(StepResult),
  suspend: command({ needs: 'matters.decide' })
    .input(strict({ ...onMatter, reason: Paragraph }))
    .output(StepResult),
  resume: command({ needs: 'matters.decide' })
    .input(strict({ ...onMatter, reason: OptionalParagraph }))
    .output(StepResult),
  postpone: command({ needs: 'matters.decide' })
    .input(strict({ ...onMatter, until: Day, reason: Paragraph }))
    .output(StepResult),
  /** Back to an earlier stage; what was concluded from there on must be done again. Also re-opens during the works. */
  sendBack: command({ needs: 'matters.decide' })
    .input(strict({ ...onMatter, to: z.string(), reason: Paragraph }))
    .output(StepResult),
  close: command({ needs: 'matters.decide' })
    .input(strict({ ...onMatter, reason: Paragraph }))
    .output(StepResult),
  archive: command({ needs: 'matters.decide' }).input(strict(onMatter)).output(StepResult),
};
