import { fork } from 'node:child_process';
import { once } from 'node:events';
import { inProject } from '../project.mjs';
import { say } from '../words.mjs';
import type { Line } from './table.ts';

export interface PackagesMeasured {
  readonly packageMs: number;
  readonly siteMs: number;
  readonly siteMb: number;
  readonly startMb: number;
  /** The most that the process held at any moment, resident. */
  readonly peakMb: number;
}

/** Ten years of a community's matters, both notices of each. */
const NOTICES = 420;
const MOST_PACKAGE_MS = 100;
const MOST_SITE_MS = 10_000;
const MOST_SITE_MB = 400;

/** One notice's package, and the public site of many years. Nothing raw does the same. */
export async function measurePackages(): Promise<Line[]> {
  const child = fork(inProject('tests/support/packages-measured.ts'), [String(NOTICES)], { execArgv: [] });
  const [{ packageMs, siteMs, siteMb, startMb, peakMb }] = (await once(child, 'message')) as [
    PackagesMeasured,
  ];
  const peak = say('bench.overStart', { now: peakMb.toFixed(0), start: startMb.toFixed(0) });
  return [
    lineOf(say('bench.package'), `${packageMs.toFixed(1)} ms`, packageMs, MOST_PACKAGE_MS, 'ms'),
    lineOf(say('bench.site', { count: NOTICES }), `${siteMs.toFixed(0)} ms`, siteMs, MOST_SITE_MS, 'ms'),
    lineOf(say('bench.siteMemory', { size: siteMb.toFixed(1) }), peak, peakMb, MOST_SITE_MB, 'MB'),
  ];
}

function lineOf(what: string, ours: string, measured: number, most: number, unit: string): Line {
  return { what, ours, raw: '—', ratio: '—', aim: `< ${most} ${unit}`, reached: measured < most };
}
