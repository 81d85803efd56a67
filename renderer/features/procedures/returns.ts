import type { Stage } from './drawing.ts';

/** A way back along the road, by the places of its stages; lanes keep the lines of two ways apart. */
export interface Return {
  readonly from: number;
  readonly to: number;
  readonly lane: number;
}

/** The ways back of a procedure, short ones in the upper lanes. */
export function returnsOf(stages: readonly Pick<Stage, 'key' | 'onFail'>[]): Return[] {
  const ways = stages.flatMap((stage, from) => {
    const to = stages.findIndex((other) => other.key === stage.onFail);
    return to >= 0 && to < from ? [{ from, to }] : [];
  });
  const shortFirst = ways.toSorted((one, other) => one.from - one.to - (other.from - other.to));
  const laid: Return[] = [];
  for (const way of shortFirst) {
    let lane = 0;
    while (laid.some((other) => other.lane === lane && crosses(way, other))) lane += 1;
    laid.push({ ...way, lane });
  }
  return laid;
}

/** Ways that only touch at a stage leave and arrive on different sides of it. */
const crosses = (one: { from: number; to: number }, other: { from: number; to: number }): boolean =>
  one.to < other.from && other.to < one.from;
