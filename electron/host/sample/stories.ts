import { plusDays } from '../../../shared/domain/days.ts';
import type { Day } from '../../../shared/values.ts';
import type { Attachment } from './attachments.ts';
import { type Chance, chanceFrom } from './chance.ts';
import type { Cast, Plot } from './plot.ts';
import { begunPlots } from './plots-begun.ts';
import { decidedPlots } from './plots-decided.ts';
import { decidingPlots } from './plots-deciding.ts';
import { donePlots } from './plots-done.ts';
import { endedPlots } from './plots-ended.ts';
import type { SampleCommunity } from './sample-street.ts';
import type { Billed, Story } from './stage-play.ts';
import { createWalk, daysUntil, type Walk } from './walk.ts';

const PLOTS: readonly Plot[] = [
  ...begunPlots,
  ...decidingPlots,
  ...decidedPlots,
  ...donePlots,
  ...endedPlots,
];
const SEED = 41;

export interface Theatre {
  readonly communities: readonly SampleCommunity[];
  readonly castOf: (place: number) => Cast;
  readonly attachment: (kind: string) => Promise<Attachment>;
  /** The day it really is. */
  readonly today: Day;
  /** The day of the standing clock. */
  readonly clockDay: () => Day;
}

/** The longest story begins so many days before today. */
export const longestStory = (): number => Math.max(...PLOTS.map((plot) => plot.daysAgo + daysUntil(plot)));

/** Every matter of the sample with the day on which it begins. */
export function billedStories(theatre: Theatre): Billed[] {
  const chance = chanceFrom(SEED);
  let receipts = 0;
  const nextReceipt = () => ++receipts;
  return PLOTS.map((plot) => ({
    beganDaysAgo: plot.daysAgo + daysUntil(plot),
    story: tell(plot, createWalk(plot, sceneOf(theatre, plot, chance, nextReceipt))),
  }));
}

async function* tell(plot: Plot, walk: Walk): Story {
  await walk.propose();
  yield* walk.walkTo(plot.until);
  if (plot.since) yield* plot.since(walk);
}

function sceneOf(theatre: Theatre, plot: Plot, chance: Chance, nextReceipt: () => number) {
  const community = theatre.communities[plot.place];
  const grid = community?.grids[plot.grid ?? 0];
  if (!community || !grid) throw new Error(`no place for ${plot.title}`);
  return {
    cast: theatre.castOf(plot.place),
    community,
    grid,
    attachment: theatre.attachment,
    chance,
    nextReceipt,
    today: theatre.clockDay,
    dayFromNow: (days: number) => plusDays(theatre.today, days),
  };
}
