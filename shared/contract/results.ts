import { z } from 'zod';
import { Figure, strict } from './fields.ts';

/** Results as every screen, document and log shows them; computed once, by `shared/domain`. */

const QuorumFigures = strict({
  base: z.number(),
  present: z.number(),
  needed: z.number(),
  held: z.boolean(),
});
const VerdictFigures = strict({
  base: z.number(),
  for: z.number(),
  needed: z.number(),
  carried: z.boolean(),
});

/** Area figures are hundredths of m². */
export const QuorumView = strict({ heads: QuorumFigures, area: QuorumFigures.nullable() });
export const VerdictView = strict({ heads: VerdictFigures, area: VerdictFigures.nullable() });

export const STAGE_OUTCOMES = ['carried', 'notCarried', 'noQuorum', 'chosen', 'tied'] as const;
export const OutcomeField = z.enum([
  ...STAGE_OUTCOMES,
  'registered',
  'agreed',
  'sent_back',
  'rejected',
  'sent',
  'acknowledged',
  'returned',
  'posted',
  'completed',
  'objected',
  'answered',
  'accepted',
  'archived',
  'overridden',
]);

/** What an act on a stage came to, and where the matter stands afterwards. */
export const StepResult = strict({
  outcome: OutcomeField.nullable(),
  chosen: z.array(z.string()),
  quorum: QuorumView.nullable(),
  verdict: VerdictView.nullable(),
  /** Where the matter stands: a stage key, `closed_rejected` or `closed`. */
  stage: z.string(),
  sentence: strict({ 'zh-CN': z.string(), en: z.string() }),
});

export const Tally = strict({ for: Figure, against: Figure, abstain: Figure });
export const PapersField = strict({ issued: Figure, returned: Figure, blank: Figure, invalid: Figure });
