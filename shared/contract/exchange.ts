import { z } from 'zod';
import { Created, Id, Line, Paragraph, strict } from './fields.ts';
import { FilingForm } from './filing-form.ts';
import { matterFacts } from './matter-rows.ts';
import { command, query } from './procedure.ts';
import { StepResult } from './results.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const received = ['exchange.received', 'exchange.answered', 'exchange.answerTaken'] as const;

/** A trouble of a package, by its code: the words are the screen's. */
export const PackageTrouble = strict({
  code: z.string(),
  file: z.string().nullable(),
  day: z.string().nullable(),
});

const IncomingRow = strict({
  id: Id,
  sender: z.string(),
  fingerprint: z.string(),
  matterNumber: z.string(),
  title: z.string(),
  round: z.number().int(),
  sentOn: z.string(),
  receivedOn: z.string(),
  answerDueOn: z.string(),
  overdue: z.boolean(),
  state: z.enum(['received', 'acknowledged', 'returned']),
  number: z.string().nullable(),
  reason: z.string().nullable(),
  answeredOn: z.string().nullable(),
  /** The package of the answer, to be carried back. */
  answerId: Id.nullable(),
});

/** Filings between two houses that share no network: a 备案包 comes on a stick, a 回执包 goes back. */
export const exchange = {
  list: query({ needs: 'filings.receive', refreshOn: received })
    .input(strict({ state: z.enum(['received', 'answered', 'all']).default('received') }))
    .output(strict({ rows: z.array(IncomingRow) })),
  get: query({ needs: 'filings.receive', refreshOn: received })
    .input(strict({ id: Id }))
    .output(IncomingRow.extend({ form: FilingForm, packageHash: z.string() })),
  /** What a file is, before anything is done with it: whether it verifies, who signed it, what it carries. */
  look: query({ needs: 'matters.read', refreshOn: [...received, ...matterFacts] })
    .input(strict({ hash: Hash }))
    .output(
      strict({
        what: z.enum(['filing', 'receipt', 'other']),
        sound: z.boolean(),
        trusted: z.boolean(),
        troubles: z.array(PackageTrouble),
        office: z.string().nullable(),
        fingerprint: z.string().nullable(),
        title: z.string().nullable(),
        matterNumber: z.string().nullable(),
        round: z.number().int().nullable(),
        /** Taken in before: an incoming filing of ours, or a matter of ours that the answer speaks of. */
        incomingId: Id.nullable(),
        matterId: Id.nullable(),
        answer: z.enum(['acknowledged', 'returned']).nullable(),
        number: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  /** Refuses `exchange.notSound`, `exchange.notTrusted`, `exchange.notAFiling`; the same package again answers the same row. */
  receive: command({ needs: 'filings.receive' })
    .input(strict({ hash: Hash }))
    .output(Created),
  /** Signs a receipt as a package. Refuses `exchange.answered`. */
  acknowledge: command({ needs: 'filings.receive' })
    .input(strict({ id: Id, number: Line }))
    .output(strict({ packageId: Id })),
  return: command({ needs: 'filings.receive' })
    .input(strict({ id: Id, reason: Paragraph }))
    .output(strict({ packageId: Id })),
  /** The answer comes home: the matter moves on, or comes back with its reason. */
  takeAnswer: command({ needs: 'matters.decide' })
    .input(strict({ hash: Hash }))
    .output(StepResult.extend({ matterId: Id })),
};
