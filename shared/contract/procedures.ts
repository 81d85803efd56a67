import { z } from 'zod';
import { BASES, BODY_KINDS, RESOLVE_BY, STAGE_KINDS } from '../domain/procedure.ts';
import { FRAME_RULES } from '../domain/procedure-frame.ts';
import { Day, Id, Nothing, strict } from './fields.ts';
import { command, query } from './procedure.ts';

const Words = strict({ 'zh-CN': z.string().trim().max(400), en: z.string().trim().max(400) });
const Fraction = strict({ numerator: z.number().int(), denominator: z.number().int() });
const ThresholdSchema = strict({ fraction: Fraction, comparator: z.enum(['atLeast', 'moreThan']) });
const Law = strict({
  source: z.string().max(40),
  article: z.string().max(40).optional(),
  force: z.enum(['law', 'practice', 'local']),
});
const Limit = strict({ count: z.number().int(), unit: z.enum(['days', 'workingDays']) });
const RecordRuleSchema = strict({
  name: z.string().trim().min(1).max(60),
  aliases: z.array(z.string()).optional(),
  by: z.enum(['start', 'end']),
  waivable: z.boolean().optional(),
});

const Form = strict({
  key: z.string().max(60),
  name: Words,
  bodies: z.array(z.enum(BODY_KINDS)),
  resolveBy: z.array(z.enum(RESOLVE_BY)).optional(),
  measure: z.enum(['heads', 'headsAndArea']),
  noticeDays: z.number(),
  urgentAllowed: z.boolean(),
  quorum: strict({ threshold: ThresholdSchema, base: z.enum(['due', 'allMembers']) }).nullable(),
  pass: strict({ threshold: ThresholdSchema, base: z.enum(BASES), recusedLeave: z.boolean() }).nullable(),
  law: z.array(Law),
});

export const StageSchema = strict({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  name: Words,
  kind: z.enum(STAGE_KINDS),
  party: z.boolean(),
  convener: Words,
  participants: Words,
  ending: z.enum([
    'form',
    'consensus',
    'ballot',
    'receipt',
    'period',
    'acceptance',
    'appraisal',
    'checklist',
  ]),
  forms: z.array(Form).max(12),
  mustMeet: z.array(z.enum(BODY_KINDS)),
  combine: z.enum(['each', 'sum']),
  records: z.array(RecordRuleSchema).max(30),
  limit: Limit.nullable(),
  law: z.array(Law),
  onPass: z.string(),
  onFail: z.string(),
  notice: strict({ days: z.number(), ownersDays: z.number().optional() }).optional(),
  evaluation: strict({
    answers: z.number().int().min(0),
    households: ThresholdSchema,
    pass: ThresholdSchema,
  }).optional(),
  filing: strict({ answerLimit: Limit, waitForReceipt: z.boolean() }).optional(),
  maxRounds: z.number().int().min(1).optional(),
});

export const ProcedureSchema = strict({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  name: Words,
  summary: Words,
  stages: z.array(StageSchema).max(30),
});

const Fault = strict({ rule: z.enum(FRAME_RULES), stage: z.string().nullable() });
const Version = strict({
  id: Id,
  key: z.string(),
  version: z.number().int(),
  name: Words,
  summary: Words,
  /** draft: may still be edited; enacted: fixed for ever, applies from its date. */
  state: z.enum(['draft', 'enacted']),
  preset: z.boolean(),
  appliesFrom: z.string().nullable(),
  /** In force today for matters that begin today. */
  inForce: z.boolean(),
  matters: z.number().int(),
  editedAt: z.string(),
});

const refreshOn = ['procedures.drafted', 'procedures.enacted'] as const;

export const procedures = {
  list: query({ needs: 'procedures.read', refreshOn: [...refreshOn] })
    .input(Nothing)
    .output(strict({ versions: z.array(Version) })),
  get: query({ needs: 'procedures.read', refreshOn: [...refreshOn] })
    .input(strict({ id: Id }))
    .output(strict({ version: Version, procedure: ProcedureSchema, faults: z.array(Fault) })),
  /** Names every fault of a procedure without storing it. */
  check: query({ needs: 'procedures.read' })
    .input(strict({ procedure: ProcedureSchema }))
    .output(strict({ faults: z.array(Fault) })),
  /** Makes a draft from a version: the next version of the same key, or a new key. */
  copy: command({ needs: 'procedures.edit' })
    .input(
      strict({
        id: Id,
        key: z
          .string()
          .regex(/^[a-z][a-z0-9_]{0,39}$/)
          .optional(),
      }),
    )
    .output(strict({ id: Id })),
  /** Keeps a draft, faults and all. Refuses `procedures.released` on an enacted version. */
  save: command({ needs: 'procedures.edit' })
    .input(strict({ id: Id, procedure: ProcedureSchema }))
    .output(strict({ faults: z.array(Fault) })),
  /** Fixes a draft and gives it the date from which it applies. Refuses `procedures.broken` with the faults, `dates.outOfOrder` for a past date. */
  enact: command({ needs: 'procedures.edit' })
    .input(strict({ id: Id, appliesFrom: Day }))
    .output(Nothing),
};
