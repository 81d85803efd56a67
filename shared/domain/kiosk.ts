import type { PublicNotice } from '../contract/public-notice.ts';
import type { Day, Instant } from '../values.ts';
import { dayOf, daysBetween } from './days.ts';

/** A screen that nobody has fed for longer than this says so to whoever looks after it. */
export const UNFED_AFTER_DAYS = 14;
/** A copy that is out of date is kept for a while: a clock may have been wrong. */
export const KEEP_ENDED_DAYS = 30;

type Shown = Pick<PublicNotice, 'id' | 'number' | 'period' | 'replaces'>;

/** What stands on the screen on a day: within its period and not replaced by a correction; the newest first. */
export function runningOn<Held extends { readonly notice: Shown }>(day: Day, held: readonly Held[]): Held[] {
  const replaced = new Set(held.flatMap(({ notice }) => (notice.replaces ? [notice.replaces.number] : [])));
  return held
    .filter(({ notice }) => isWithin(day, notice.period) && !replaced.has(notice.number))
    .sort((a, b) => compare(b.notice.period.from, a.notice.period.from) || compare(a.notice.id, b.notice.id));
}

export const isWithin = (day: Day, { from, until }: { from: Day; until: Day }): boolean =>
  from <= day && day <= until;

/** Whole days since the screen was last fed; null when it never was. */
export const daysUnfed = (fedAt: Instant | null, today: Day): number | null =>
  fedAt === null ? null : Math.max(daysBetween(dayOf(fedAt), today), 0);

const PLACE = /[一-鿿0-9]{2,6}?(?:小区|花园|家园|公寓|大院|新村|苑)/g;
const BEFORE_A_PLACE = /^.*(?:关于|对|在|将|为|由|把|和|及|与|的|社区|街道|路)/;

/** The compounds a notice speaks of, as their names end: what a resident looks for first. */
export function compoundsIn(notice: Pick<PublicNotice, 'title' | 'summary'>): string[] {
  const found = [...`${notice.title}。${notice.summary}`.matchAll(PLACE)].map(([name]) =>
    name.replace(BEFORE_A_PLACE, ''),
  );
  return [...new Set(found.filter((name) => name.length > 2))];
}

/** Which notices a touch on a month or a compound leaves; null: all. */
export interface Choice {
  readonly kind: PublicNotice['kind'] | null;
  readonly month: string | null;
  readonly compound: string | null;
}

export function chosen<N extends { notice: PublicNotice; compounds: readonly string[] }>(
  notices: readonly N[],
  { kind, month, compound }: Choice,
): N[] {
  return notices.filter(
    (one) =>
      (kind === null || one.notice.kind === kind) &&
      (month === null || monthOf(one.notice) === month) &&
      (compound === null || one.compounds.includes(compound)),
  );
}

export const monthOf = (notice: Pick<PublicNotice, 'period'>): string => notice.period.from.slice(0, 7);

/** Nobody touched the screen for so long: it asks, and then it goes back to the beginning. */
export const REST_AFTER_SECONDS = 90;
export const ASKING_SECONDS = 20;

export type Rest =
  | { readonly state: 'used' }
  | { readonly state: 'asking'; readonly left: number }
  | { readonly state: 'rest' };

export function restAfter(secondsSinceTouch: number): Rest {
  if (secondsSinceTouch < REST_AFTER_SECONDS) return { state: 'used' };
  const left = REST_AFTER_SECONDS + ASKING_SECONDS - Math.floor(secondsSinceTouch);
  return left > 0 ? { state: 'asking', left } : { state: 'rest' };
}

/** A bar of votes: its parts, and where the sentence of the verdict says that enough begins; in hundredths of its length. */
export interface VoteBar {
  readonly parts: readonly { readonly key: VoteKey; readonly count: number; readonly share: number }[];
  readonly needed: { readonly count: number; readonly at: number } | null;
}

const VOTE_KEYS = ['for', 'against', 'abstain', 'blank', 'invalid'] as const;
export type VoteKey = (typeof VOTE_KEYS)[number];

export function voteBar(vote: PublicNotice['votes'][number]): VoteBar | null {
  const counts = VOTE_KEYS.map((key) => ({ key, count: vote[key] ?? 0 }));
  const whole = Math.max(
    vote.present ?? 0,
    counts.reduce((sum, { count }) => sum + count, 0),
  );
  if (vote.for === null || whole === 0) return null;
  const needed = vote.needed ?? neededIn(vote.sentence);
  const parts = counts.filter(({ count }) => count > 0);
  return {
    parts: parts.map(({ key, count }) => ({ key, count, share: (count * 100) / whole })),
    needed: needed === null || needed > whole ? null : { count: needed, at: (needed * 100) / whole },
  };
}

/** For notices without the figure: the count that was enough, as the sentence tells it behind the votes in favour; the one before them is the quorum. */
export function neededIn(sentence: string): number | null {
  const found = /(?:同意|赞成|in favou?r).*?(?:至少|at least )(\d+)/i.exec(sentence)?.[1];
  return found === undefined ? null : Number(found);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
