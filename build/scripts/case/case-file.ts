import { z } from 'zod';
import { Area, Day, Line } from '../../../shared/contract/fields.ts';
import { presetOf } from '../../../shared/domain/presets/index.ts';
import { RESOLVE_BY, stageOf } from '../../../shared/domain/procedure.ts';

/** A case file: what happened to one matter, step by step, and what the program must say. */

/** Free remarks are allowed everywhere; any other unknown field is a slip of the pen. */
const noted = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({
    ...shape,
    note: z.unknown().optional(),
    notes: z.unknown().optional(),
    comment: z.unknown().optional(),
  });

/** A figure as counted, also one that cannot be true: that is for the rules to say. */
const Count = z.number();
const Votes = { for: Count, against: Count.default(0), abstain: Count.default(0) };
const Papers = {
  issued: Count.optional(),
  returned: Count.optional(),
  blank: Count.optional(),
  invalid: Count.optional(),
};
const Method = z.enum(['hands', 'roll_call', 'paper']);

const Ballot = z.union([
  noted({ method: Method, choose: Count, options: z.record(z.string().min(1), Count), ...Papers }),
  noted({
    method: Method,
    heads: z.strictObject(Votes),
    area: z.strictObject({ for: Area, against: Area.default('0'), abstain: Area.default('0') }),
    ...Papers,
  }),
  noted({ method: Method, ...Votes, ...Papers }),
]);

const Meeting = z.union([
  noted({
    body: z.string().min(1),
    heads: z.strictObject({ due: Count, present: Count, recused: Count.default(0) }),
    area: z.strictObject({ due: Area, present: Area, recused: Area.default('0') }),
    recused: Count.optional(),
    ballot: Ballot.optional(),
  }),
  noted({
    body: z.string().min(1),
    due: Count,
    present: Count,
    recused: Count.default(0),
    members: Count.optional(),
    excused: Count.default(0),
    ballot: Ballot.optional(),
  }),
]);

const every = { on: Day, withoutRecords: z.array(z.string()).default([]) };
const stage = z.string().min(1);

const Step = z.discriminatedUnion('do', [
  noted({ ...every, do: z.literal('register') }),
  noted({
    ...every,
    do: z.literal('conclude'),
    stage,
    outcome: z.enum(['agreed', 'sent_back', 'rejected']),
    reason: z.string().optional(),
  }),
  noted({
    ...every,
    do: z.literal('meet'),
    stage,
    noticedOn: Day,
    urgentReason: z.string().optional(),
    meetings: z.array(Meeting).min(1),
  }),
  noted({ ...every, do: z.literal('file') }),
  noted({ ...every, do: z.literal('receipt'), number: z.string().min(1) }),
  noted({ ...every, do: z.literal('return'), reason: z.string().min(1) }),
  noted({ ...every, do: z.literal('post'), stage, from: Day, until: Day }),
  noted({ ...every, do: z.literal('object'), stage, text: z.string().min(1) }),
  noted({ ...every, do: z.literal('answer'), stage, text: z.string().optional() }),
  noted({ ...every, do: z.literal('finish'), stage }),
  noted({ ...every, do: z.literal('implement'), finishedOn: Day }),
  noted({
    ...every,
    do: z.literal('evaluate'),
    issued: Count,
    returned: Count,
    invalid: Count.default(0),
    satisfied: Count,
    basicallySatisfied: Count,
    dissatisfied: Count,
    households: Count.optional(),
  }),
  noted({ ...every, do: z.literal('archive') }),
]);

const Expected = z.looseObject({ step: z.number().int().min(0) });

export const CaseFile = noted({
  id: z.string().min(1),
  title: z.string().default(''),
  source: z.string().default(''),
  procedure: z.string().refine((key) => presetOf(key) !== undefined, { message: 'not a preset procedure' }),
  matter: noted({
    title: Line,
    level: z.enum(['grid', 'community']),
    resolveBy: z.enum(RESOLVE_BY),
  }),
  fastForwardTo: z.string().optional(),
  combine: z.enum(['sum', 'all_pass']).optional(),
  steps: z.array(Step).min(1),
  expect: z.array(Expected).default([]),
})
  .refine(
    ({ procedure, fastForwardTo }) =>
      fastForwardTo === undefined || stageOf(presetOf(procedure) ?? NOTHING, fastForwardTo) !== undefined,
    { message: 'no such stage in this procedure', path: ['fastForwardTo'] },
  )
  .refine(({ steps, expect }) => expect.every(({ step }) => step < steps.length), {
    message: 'a step is expected that is not there',
    path: ['expect'],
  });

const NOTHING = { key: '', name: { 'zh-CN': '', en: '' }, summary: { 'zh-CN': '', en: '' }, stages: [] };

export type Case = z.infer<typeof CaseFile>;
export type CaseStep = Case['steps'][number];
export type CaseMeeting = z.infer<typeof Meeting>;
export type CaseBallot = z.infer<typeof Ballot>;

/** Reads a case, or says what is wrong and where. */
export function readCase(text: string): { found: Case } | { wrong: string } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return { wrong: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const result = CaseFile.safeParse(parsed);
  if (result.success) return { found: result.data };
  return {
    wrong: result.error.issues
      .map((issue) => `${issue.path.join('.') || 'file'}: ${reasonOf(issue)}`)
      .join('; '),
  };
}

/** A union that nothing fits is told by the branch that came closest. */
function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue.message;
  const closest = [...issue.errors].sort((one, other) => one.length - other.length)[0] ?? [];
  return (
    closest.map((inner) => `${inner.path.join('.')} ${reasonOf(inner)}`.trim()).join(', ') || issue.message
  );
}
