import { z } from 'zod';
import { Created, Day, FileName, Id, Line, Nothing, OptionalParagraph, Paragraph, strict } from './fields.ts';
import { matterFacts, onMatter } from './matter-rows.ts';
import { command, query } from './procedure.ts';
import { StepResult } from './results.ts';

export const records = {
  /** Files were put before (`/files`); here they get their kind. Refuses `records.fileMissing` for an unknown hash. */
  attach: command({ needs: 'matters.write' })
    .input(
      strict({
        ...onMatter,
        stage: z.string(),
        files: z
          .array(strict({ kind: Line, hash: z.string().regex(/^[0-9a-f]{64}$/), name: FileName }))
          .min(1)
          .max(40),
      }),
    )
    .output(strict({ ids: z.array(Id) })),
  /** Takes records of earlier stages into the open one (the enclosures of a filing), by kind. */
  carryOver: command({ needs: 'matters.write' })
    .input(strict({ ...onMatter, stage: z.string() }))
    .output(strict({ ids: z.array(Id), kinds: z.array(z.string()) })),
  waive: command({ needs: 'matters.decide' })
    .input(strict({ ...onMatter, stage: z.string(), kind: Line, reason: Paragraph }))
    .output(Created),
};

export const filings = {
  waiting: query({ needs: 'matters.read', refreshOn: matterFacts })
    .input(Nothing)
    .output(
      strict({
        rows: z.array(
          strict({
            matterId: Id,
            number: z.string().nullable(),
            title: z.string(),
            community: z.string(),
            sentOn: z.string(),
            answerDueOn: z.string(),
            overdue: z.boolean(),
          }),
        ),
      }),
    ),
  send: command({ needs: 'matters.decide' }).input(strict(onMatter)).output(StepResult),
  acknowledge: command({ needs: 'filings.receive' })
    .input(strict({ ...onMatter, number: Line }))
    .output(StepResult),
  /** Returned to the stage at fault; null is the filing itself. */
  return: command({ needs: 'filings.receive' })
    .input(strict({ ...onMatter, reason: Paragraph, to: z.string().nullable().default(null) }))
    .output(StepResult),
};

export const implementations = {
  accept: command({ needs: 'matters.decide' })
    .input(strict({ ...onMatter, finishedOn: Day, note: OptionalParagraph }))
    .output(StepResult),
};

const Count = z.number().min(-1e9).max(1e9);
export const evaluations = {
  count: command({ needs: 'matters.decide' })
    .input(
      strict({
        ...onMatter,
        issued: Count,
        returned: Count,
        invalid: Count,
        satisfied: Count,
        basicallySatisfied: Count,
        dissatisfied: Count,
        households: Count.nullable(),
      }),
    )
    .output(StepResult),
};

export const overrides = {
  /** Asks to set shut gates of the open stage aside, once. Refuses `overrides.statutory` for what the law itself demands. */
  ask: command({ needs: 'matters.decide' })
    .input(strict({ ...onMatter, gates: z.array(z.string()).min(1).max(20), reason: Paragraph }))
    .output(Created),
  /** A second person confirms. Refuses `overrides.samePerson`. */
  confirm: command({ needs: 'overrides.confirm' })
    .input(strict({ id: Id }))
    .output(Nothing),
};

export const corrections = {
  /** 更正: the old value stays and is shown. Refuses `corrections.changesVerdict` where figures would turn a result. */
  make: command({ needs: 'matters.decide' })
    .input(
      strict({
        ...onMatter,
        field: z.enum([
          'title',
          'situation',
          'request',
          'plan',
          'proposerName',
          'households',
          'funding',
          'place',
          'excused',
        ]),
        meetingId: Id.nullable().default(null),
        newValue: z.string().max(4000),
        reason: Paragraph,
      }),
    )
    .output(Created),
};

export const comments = {
  write: command({ needs: 'comments.write' })
    .input(strict({ ...onMatter, text: Paragraph }))
    .output(Created),
};
