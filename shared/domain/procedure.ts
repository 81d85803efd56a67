import type { Text } from '../values.ts';
import type { TimeLimit } from './days.ts';
import type { Threshold } from './fractions.ts';

/**
 * A procedure (规程) is data: the stages a matter passes, who convenes them, what makes their result lawful.
 * A street copies a preset and edits it; a matter keeps the version it began with.
 */

export const STAGE_KINDS = [
  'intake',
  'discuss',
  'resolve',
  'file',
  'publish',
  'implement',
  'evaluate',
  'archive',
] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

/** Who decides the sixth discussion; the matter's type picks it. */
export const RESOLVE_BY = ['representatives', 'residents', 'owners', 'owners_special'] as const;
export type ResolveBy = (typeof RESOLVE_BY)[number];

export const BODY_KINDS = [
  'party_committee',
  'party_branch',
  'party_congress',
  'residents_committee',
  'two_committees',
  'residents_group',
  'council',
  'open_meeting',
  'representatives',
  'residents',
  'households',
  'owners',
  'owners_committee',
  'supervision_committee',
  'joint',
  'street',
  'other',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** The number a fraction is taken of. `participants` are those who took part, by head and by area. */
export const BASES = ['due', 'present', 'cast', 'valid', 'allMembers', 'participants'] as const;
export type Base = (typeof BASES)[number];

export interface QuorumRule {
  readonly threshold: Threshold;
  readonly base: 'due' | 'allMembers';
}

export interface PassRule {
  readonly threshold: Threshold;
  readonly base: Base;
  /** Those who recused themselves leave the base (never where the law fixes the base, as with the due party members). */
  readonly recusedLeave: boolean;
}

/** One way of holding a stage's meeting. The first whose body and decider fit is used. */
export interface MeetingForm {
  readonly key: string;
  readonly name: Text;
  readonly bodies: readonly BodyKind[];
  readonly resolveBy?: readonly ResolveBy[];
  /** `headsAndArea`: two tests at once, by owners and by exclusive-part area. */
  readonly measure: 'heads' | 'headsAndArea';
  readonly noticeDays: number;
  /** May a stated reason shorten the notice (居民委员会组织法 art. 26)? */
  readonly urgentAllowed: boolean;
  readonly quorum: QuorumRule | null;
  readonly pass: PassRule | null;
  readonly law: readonly LawReference[];
}

/** `each`: every body passes by itself. `sum`: votes and due people of all meetings are added up. */
export type Combine = 'each' | 'sum';

export interface RecordRule {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** When it must lie there: before the stage's act begins (sent, posted), or when the stage ends. */
  readonly by: 'start' | 'end';
  /** May a person declare, with a reason, that this matter has no such record? */
  readonly waivable?: boolean;
}

export interface LawReference {
  /** Short code of the source, as in the list of laws. */
  readonly source: string;
  readonly article?: string;
  /** `law` binds; `practice` is published use; `local` is a default a street may change. */
  readonly force: 'law' | 'practice' | 'local';
}

/** How a stage comes to its end. */
export type Ending =
  | 'form'
  | 'consensus'
  | 'ballot'
  | 'receipt'
  | 'period'
  | 'acceptance'
  | 'appraisal'
  | 'checklist';

export interface NoticeRule {
  readonly days: number;
  /** Owners' matters have their own period where the rule gives one. */
  readonly ownersDays?: number;
}

export interface EvaluationRule {
  /** Enough answers: at least this many, or at least the fraction of the households. */
  readonly answers: number;
  readonly households: Threshold;
  readonly pass: Threshold;
}

export interface Stage {
  readonly key: string;
  readonly name: Text;
  readonly kind: StageKind;
  /** Studied by the party organisation (居民委员会组织法 art. 30: before it goes to the residents' meeting). */
  readonly party: boolean;
  readonly convener: Text;
  readonly participants: Text;
  readonly ending: Ending;
  readonly forms: readonly MeetingForm[];
  /** Bodies that must all have passed before the stage ends. Empty: one meeting is enough. */
  readonly mustMeet: readonly BodyKind[];
  readonly combine: Combine;
  readonly records: readonly RecordRule[];
  readonly limit: TimeLimit | null;
  readonly law: readonly LawReference[];
  readonly onPass: string;
  readonly onFail: string;
  readonly notice?: NoticeRule;
  readonly evaluation?: EvaluationRule;
  /** file: the answer's limit, and whether publishing waits for the receipt. */
  readonly filing?: { readonly answerLimit: TimeLimit; readonly waitForReceipt: boolean };
  readonly maxRounds?: number;
}

/** Where a road may lead besides a stage. */
export const END = 'end';
export const CLOSED_REJECTED = 'closed_rejected';

export interface Procedure {
  readonly key: string;
  readonly name: Text;
  readonly summary: Text;
  readonly stages: readonly Stage[];
}

export const stageOf = (procedure: Procedure, key: string): Stage | undefined =>
  procedure.stages.find((stage) => stage.key === key);

export const positionOf = (procedure: Procedure, key: string): number =>
  procedure.stages.findIndex((stage) => stage.key === key);

export const isOwners = (resolveBy: ResolveBy): boolean =>
  resolveBy === 'owners' || resolveBy === 'owners_special';

/** The form a body meets in at a stage; null when the stage knows no such meeting for this matter. */
export function formFor(stage: Stage, body: BodyKind, resolveBy: ResolveBy): MeetingForm | null {
  const open = stage.forms.filter(
    (form) => form.resolveBy === undefined || form.resolveBy.includes(resolveBy),
  );
  return open.find((form) => form.bodies.includes(body)) ?? open[0] ?? null;
}

/** The least number of days a notice of this stage hangs. */
export const noticeDaysOf = (rule: NoticeRule, resolveBy: ResolveBy): number =>
  isOwners(resolveBy) && rule.ownersDays !== undefined ? rule.ownersDays : rule.days;

/** Numbers the stages as people count them: 一议 … 六议, 一备, 一公开, 二公开; others carry none. */
export function ordinalOf(
  procedure: Procedure,
  key: string,
): { group: 'discussion' | 'filing' | 'publication'; number: number } | null {
  const stage = stageOf(procedure, key);
  const group = stage && groupOf(stage.kind);
  if (!stage || !group) return null;
  const same = procedure.stages.filter((other) => groupOf(other.kind) === group);
  return { group, number: same.indexOf(stage) + 1 };
}

function groupOf(kind: StageKind): 'discussion' | 'filing' | 'publication' | null {
  if (kind === 'discuss' || kind === 'resolve') return 'discussion';
  if (kind === 'file') return 'filing';
  return kind === 'publish' ? 'publication' : null;
}
