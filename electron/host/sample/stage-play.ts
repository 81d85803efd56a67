import { dayOf, plusDays } from '../../../shared/domain/days.ts';
import type { Day, Instant } from '../../../shared/values.ts';
import type { standingClock } from '../outside/clock.ts';

/** A story told in acts: each `yield` lets so many days go by. */
export type Story = AsyncGenerator<number, void>;

export interface Billed {
  /** Days before today on which the story begins; at least one. */
  readonly beganDaysAgo: number;
  readonly story: Story;
}

const CHINA_MS = 8 * 3_600_000;
const DAY_BEGINS_MS = 9 * 3_600_000;
const ACT_MS = 4 * 60_000;

/** Tells all stories in the order of the days, so that numbers and journal run as they would have. Nothing happens today or later. */
export async function tellInOrder(
  stories: readonly Billed[],
  clock: ReturnType<typeof standingClock>,
  now: Instant,
): Promise<void> {
  const today = dayOf(now);
  const waiting = stories.map(({ story, beganDaysAgo }, place) => ({ story, place, day: -beganDaysAgo }));
  let actsToday = 0;
  let lastDay = Number.NEGATIVE_INFINITY;
  while (waiting.length > 0) {
    waiting.sort((one, other) => one.day - other.day || one.place - other.place);
    const [next] = waiting;
    if (next === undefined) return;
    if (next.day >= 0) throw new Error(`sample story ${next.place} would act on day ${next.day}`);
    actsToday = next.day === lastDay ? actsToday + 1 : 0;
    lastDay = next.day;
    clock.set(instantOn(plusDays(today, next.day), actsToday));
    const { done, value } = await next.story.next();
    if (done) waiting.shift();
    else next.day += value;
  }
}

const instantOn = (day: Day, act: number): Instant =>
  new Date(Date.parse(`${day}T00:00:00Z`) - CHINA_MS + DAY_BEGINS_MS + act * ACT_MS).toISOString();
