import { z } from 'zod';
import { MATTER_STATES } from '../domain/road.ts';
import { EVENTS, type EventType } from '../events.ts';
import { Id, Level, Line, OptionalLine, OptionalParagraph, ResolveByField, strict } from './fields.ts';

const beginsWith = (...topics: string[]): EventType[] =>
  EVENTS.filter((event) => topics.some((topic) => event.startsWith(`${topic}.`)));
/** Anything that can change what a matter's page or a register shows. */
export const matterFacts = beginsWith(
  'matters',
  'stages',
  'records',
  'meetings',
  'motions',
  'recusals',
  'ballots',
  'filings',
  'notices',
  'objections',
  'implementations',
  'evaluations',
  'overrides',
  'corrections',
  'comments',
);

export const PROPOSER_KINDS = [
  'resident',
  'joint',
  'grid',
  'unit',
  'hotline',
  'superior',
  'committee',
] as const;
export const TROUBLES = ['overdue', 'returned', 'objection', 'noQuorum'] as const;
export const StateField = z.enum(MATTER_STATES);

/** What a proposal says (议题提案表). The proposer's contact is internal and never leaves the desk. */
export const Proposal = strict({
  title: Line,
  situation: OptionalParagraph,
  request: OptionalParagraph,
  plan: OptionalParagraph,
  communityId: Id,
  gridId: Id.nullable(),
  level: Level,
  resolveBy: ResolveByField,
  proposerKind: z.enum(PROPOSER_KINDS),
  proposerName: OptionalLine,
  proposerContact: OptionalLine,
  households: z.number().int().min(0).nullable(),
  funding: OptionalLine,
  commonParts: z.boolean(),
  /** How several branch meetings of the party review count; null is as the procedure says. */
  combine: z.enum(['each', 'sum']).nullable(),
});

/** How people count the stage in the matter's own procedure: 一议 … 六议, 一备, 一公开, 二公开. */
export const Ordinal = strict({
  group: z.enum(['discussion', 'filing', 'publication']),
  number: z.number().int(),
});
export const StageName = strict({ 'zh-CN': z.string(), en: z.string() });

export const RegisterRow = strict({
  id: Id,
  number: z.string().nullable(),
  title: z.string(),
  community: z.string(),
  communityId: Id,
  grid: z.string().nullable(),
  level: Level,
  resolveBy: ResolveByField,
  stage: z.string(),
  stageName: StageName,
  ordinal: Ordinal.nullable(),
  state: StateField,
  stageOpenedOn: z.string(),
  dueOn: z.string().nullable(),
  troubles: z.array(z.enum(TROUBLES)),
  changedAt: z.string(),
});

export const onMatter = { matterId: Id };
