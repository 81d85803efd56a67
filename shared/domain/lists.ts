import { refuse } from '../errors.ts';
import type { Day, Id } from '../values.ts';

/** The three lists (需求、资源、项目): who needs what, who offers what, and what came of it. */

export const LISTS = ['need', 'resource'] as const;
export type List = (typeof LISTS)[number];
export const ENTRY_KINDS = [
  'elderly',
  'children',
  'health',
  'law',
  'places',
  'jobs',
  'environment',
  'volunteers',
  'money',
  'other',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
export const ENTRY_STATES = ['open', 'asked', 'agreed', 'withdrawn'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];
export const CLAIM_STATES = ['asked', 'agreed', 'declined'] as const;
export const PROJECT_STATES = ['running', 'finished', 'unfinished'] as const;
export type ProjectState = (typeof PROJECT_STATES)[number];

/** A unit, a community, or (neither) the street itself. */
export interface Side {
  readonly unitId: Id | null;
  readonly communityId: Id | null;
}

export interface Claim extends Side {
  readonly id: Id;
  readonly state: (typeof CLAIM_STATES)[number];
}

export interface Entry {
  readonly list: List;
  readonly owner: Side;
  readonly withdrawnBecause: string | null;
}

export const isSameSide = (one: Side, other: Side): boolean =>
  one.unitId === other.unitId && one.communityId === other.communityId;

export function stateOfEntry({ withdrawnBecause }: Entry, claims: readonly Claim[]): EntryState {
  if (withdrawnBecause !== null) return 'withdrawn';
  if (claims.some(({ state }) => state === 'agreed')) return 'agreed';
  return claims.some(({ state }) => state === 'asked') ? 'asked' : 'open';
}

/** Refuses `lists.withdrawn`, `lists.alreadyAgreed`, `lists.ownEntry`, `lists.alreadyClaimed`. */
export function assertMayClaim(entry: Entry, claims: readonly Claim[], claimant: Side): void {
  assertOpen(entry, claims);
  if (isSameSide(entry.owner, claimant)) refuse('lists.ownEntry');
  if (claims.some((claim) => claim.state === 'asked' && isSameSide(claim, claimant)))
    refuse('lists.alreadyClaimed');
}

/** Refuses `lists.withdrawn`, `lists.alreadyAgreed`. */
export function assertOpen(entry: Entry, claims: readonly Claim[]): void {
  const state = stateOfEntry(entry, claims);
  if (state === 'withdrawn') refuse('lists.withdrawn');
  if (state === 'agreed') refuse('lists.alreadyAgreed');
}

/** A claim is answered once, a no with its reason. Refuses `lists.claimAnswered`, `lists.reasonMissing`. */
export function assertMayAnswer(claim: Claim, agree: boolean, reason: string): void {
  if (claim.state !== 'asked') refuse('lists.claimAnswered');
  if (!agree && reason.trim() === '') refuse('lists.reasonMissing');
}

/** Who needs it asks, who gives it leads: of a need the owner asks, of a resource the claimant. */
export const sidesOfProject = (entry: Entry, claimant: Side): { asker: Side; lead: Side } =>
  entry.list === 'need' ? { asker: entry.owner, lead: claimant } : { asker: claimant, lead: entry.owner };

/** Refuses `lists.alreadyReported`, `lists.reasonMissing` for a project that did not come about. */
export function assertMayReport(state: ProjectState, as: 'finished' | 'unfinished', report: string): void {
  if (state !== 'running') refuse('lists.alreadyReported');
  if (as === 'unfinished' && report.trim() === '') refuse('lists.reasonMissing');
}

/** Only what is finished is rated, by the side that asked for it. Refuses `lists.notFinished`. */
export function assertMayRate(state: ProjectState): void {
  if (state !== 'finished') refuse('lists.notFinished');
}

export const isLate = (project: { state: ProjectState; untilOn: Day | null }, today: Day): boolean =>
  project.state === 'running' && project.untilOn !== null && project.untilOn < today;

/** What an entry is about, by the words of its title; a person may put it right. */
export const kindOfEntry = (title: string): EntryKind =>
  KIND_WORDS.find(([pattern]) => pattern.test(title))?.[1] ?? 'other';

// The first that fits: 老年助餐点缺志愿者 is about old people.
const KIND_WORDS: readonly [RegExp, EntryKind][] = [
  [/老年|老人|养老|助老|银龄|助餐/, 'elderly'],
  [/儿童|托幼|托管|暑期|学生|少年|托班/, 'children'],
  [/义诊|医|健康|体检|护理|康复/, 'health'],
  [/法律|律师|普法|调解/, 'law'],
  [/岗位|就业|招聘|实习/, 'jobs'],
  [/场地|会议室|车位|停车|活动室|礼堂|操场/, 'places'],
  [/志愿|义剪|义务|队伍/, 'volunteers'],
  [/资金|捐|款|经费/, 'money'],
  [/环境|垃圾|绿化|照明|维修|楼道|卫生/, 'environment'],
];
