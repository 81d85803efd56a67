import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { EVENTS } from '../events.ts';
import { Day, Nothing, strict } from './fields.ts';
import { command, query, stream } from './procedure.ts';

/** Half-typed forms, kept per account so that a pulled plug loses nothing. No fact is recorded for them. */
export const drafts = {
  get: query({ needs: 'signedIn' })
    .input(strict({ form: z.string().min(1).max(200) }))
    .output(strict({ content: z.string().nullable(), savedAt: z.string().nullable() })),
  save: command({ needs: 'signedIn' })
    .input(strict({ form: z.string().min(1).max(200), content: z.string().max(200_000) }))
    .output(Nothing),
  discard: command({ needs: 'signedIn' })
    .input(strict({ form: z.string().min(1).max(200) }))
    .output(Nothing),
};

export const calendar = {
  /** Exceptions of the street to the statutory calendar, and what each day of a month is. */
  month: query({ needs: 'signedIn', refreshOn: ['calendar.daySet'] })
    .input(strict({ month: z.string().regex(/^\d{4}-\d{2}$/) }))
    .output(
      strict({ days: z.array(strict({ day: z.string(), working: z.boolean(), exception: z.boolean() })) }),
    ),
  /** Sets a day otherwise than the statutory calendar; null takes the exception back. */
  setDay: command({ needs: 'procedures.edit' })
    .input(strict({ day: Day, working: z.boolean().nullable() }))
    .output(Nothing),
};

export const journal = {
  /** Walks the hash chain. `firstFault` names the first altered, removed or inserted row. */
  verify: query({ needs: 'journal.read' })
    .input(Nothing)
    .output(
      strict({
        rows: z.number().int(),
        head: z.string(),
        firstFault: strict({ seq: z.number().int(), fault: z.string() }).nullable(),
      }),
    ),
};

export const live = {
  /** After every commit: that something changed, never what. */
  hints: stream({ needs: 'public' })
    .input(Nothing)
    .output(
      eventIterator(
        strict({ seq: z.number().int(), types: z.array(z.enum(EVENTS)), subjects: z.array(z.string()) }),
      ),
    ),
};
