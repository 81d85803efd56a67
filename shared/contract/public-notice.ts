import { z } from 'zod';
import { Day, Id, strict } from './fields.ts';

/** The list of what may leave the house (民法典 1032, 个人信息保护法 25): a field that is not here is never published. */
const Text = z.string().max(4000);
const Count = z.number().int().nullable();

export const PublicVote = strict({
  motion: Text,
  /** 应到, 实到: of the body at that moment. */
  due: Count,
  present: Count,
  for: Count,
  against: Count,
  abstain: Count,
  blank: Count,
  invalid: Count,
  /** So many in favour were enough, as the rule of the record counts; notices from before it was written down have none. */
  needed: Count.optional(),
  /** Where one of several was chosen. */
  options: z.array(strict({ name: Text, votes: z.number().int() })),
  /** The verdict as its sentence, in the language of the record. */
  sentence: Text,
});

export type PublicVote = z.infer<typeof PublicVote>;

export const PublicNotice = strict({
  format: z.literal('yishiting-notice/1'),
  id: Id,
  kind: z.enum(['resolution', 'result']),
  /** 公示编号. */
  number: Text,
  title: Text,
  matterNumber: Text,
  street: Text,
  community: Text,
  communityId: Id,
  /** What was decided, in one plain sentence. */
  summary: Text,
  decidedBy: Text,
  decidedOn: Day.nullable(),
  votes: z.array(PublicVote),
  plan: Text,
  money: Text,
  schedule: Text,
  /** Only in a result notice (实施结果公开). */
  result: strict({
    implementedBy: Text,
    finishedOn: Day.nullable(),
    cost: Text,
    acceptance: Text,
    evaluation: Text,
    supervision: Text,
    /** The resolution notice it is bound to. */
    resolutionNumber: Text,
  }).nullable(),
  period: strict({ from: Day, until: Day, days: z.number().int(), place: Text }),
  /** How to object, in writing, to whom, until when. */
  objecting: strict({ how: Text, address: Text, telephone: Text, hours: Text }),
  /** 监督: the street's channel. */
  supervision: Text,
  laws: z.array(Text),
  /** Gates that two named people set aside, as sentences: printed in every document that follows. */
  overrides: z.array(Text),
  replaces: strict({ number: Text, because: Text }).nullable(),
  publisher: Text,
  publishedOn: Day,
  attachments: z.array(
    strict({ name: z.string().max(255), sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.number().int() }),
  ),
});
export type PublicNotice = z.infer<typeof PublicNotice>;

/** The same list as JSON Schema, shipped beside every notice. */
export const publicNoticeSchema = (): object => z.toJSONSchema(PublicNotice);
