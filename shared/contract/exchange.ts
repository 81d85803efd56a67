import { z } from 'zod';
import { Created, Id, Line, Paragraph, strict } from './fields.ts';
import { FilingForm } from './filing-form.ts';
import { command, query } from './procedure.ts';
import { StepResult } from './results.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const received = ['exchange.received', 'exchange.answered', 'exchange.answerTaken'] as const;

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
