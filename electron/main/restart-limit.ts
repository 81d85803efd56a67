const WITHIN_MS = 5 * 60 * 1000;
const AT_MOST = 5;
const LONGEST_PAUSE_MS = 8000;

/** How long to wait before the host is started again after its latest crash; null: not again. */
export function pauseBeforeRestart(crashedAt: readonly number[], now: number): number | null {
  const recent = crashedAt.filter((at) => now - at < WITHIN_MS).length;
  if (recent > AT_MOST) return null;
  return Math.min(250 * 2 ** Math.max(recent - 1, 0), LONGEST_PAUSE_MS);
}
