/** Times of many runs, in milliseconds, shortest first. */
export interface Times {
  readonly all: readonly number[];
  readonly median: number;
  /** Ninety-five of a hundred runs took no longer. */
  readonly p95: number;
}

type Work = (round: number) => unknown;

/** Runs both in turn, so that whatever else the machine does falls on both. */
export async function inTurn(ours: Work, raw: Work, rounds: number): Promise<{ ours: Times; raw: Times }> {
  for (let round = 0; round < Math.ceil(rounds / 5); round += 1) {
    await ours(round);
    await raw(round);
  }
  const [mine, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    mine.push(await timeOf(ours, round));
    theirs.push(await timeOf(raw, round));
  }
  return { ours: timesOf(mine), raw: timesOf(theirs) };
}

export async function alone(work: Work, rounds: number): Promise<Times> {
  for (let round = 0; round < Math.ceil(rounds / 5); round += 1) await work(round);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timeOf(work, round));
  return timesOf(times);
}

async function timeOf(work: Work, round: number): Promise<number> {
  const began = performance.now();
  await work(round);
  return performance.now() - began;
}

export function timesOf(times: readonly number[]): Times {
  const all = [...times].sort((one, other) => one - other);
  const at = (share: number) => all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;
  return { all, median: at(0.5), p95: at(0.95) };
}
