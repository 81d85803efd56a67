import { z } from 'zod';
import { Day, Id, strict } from './fields.ts';
import { PublicVote } from './public-notice.ts';

const Text = z.string().max(4000);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** data/filing.json of a 备案包: what the receiver needs to check form and legality (documents 3.4, 备案表). */
export const FilingForm = strict({
  format: z.literal('yishiting-filing/1'),
  matterId: Id,
  matterNumber: Text,
  title: Text,
  street: Text,
  community: Text,
  communityId: Id,
  level: z.enum(['community', 'street']),
  /** 1 for the first sending; one more each time it came back. */
  round: z.number().int().min(1),
  sentOn: Day,
  answerDueOn: Day,
  sentBy: Text,
  stages: z.array(strict({ name: Text, day: Day.nullable(), outcome: Text })),
  votes: z.array(PublicVote),
  /** Gates that two named people set aside. */
  overrides: z.array(Text),
  enclosures: z.array(strict({ name: z.string().max(255), sha256: Sha256, size: z.number().int() })),
});
export type FilingForm = z.infer<typeof FilingForm>;

/** data/answer.json of a 回执包: a receipt with its number, or a return note with its reason. */
export const FilingAnswer = strict({
  format: z.literal('yishiting-receipt/1'),
  matterId: Id,
  matterNumber: Text,
  title: Text,
  round: z.number().int().min(1),
  /** The package that is answered, so that an answer to another sending is not taken for this one. */
  packageSha256: Sha256,
  state: z.enum(['acknowledged', 'returned']),
  number: Text,
  reason: Text,
  office: Text,
  answeredBy: Text,
  answeredOn: Day,
});
export type FilingAnswer = z.infer<typeof FilingAnswer>;
