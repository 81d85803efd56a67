import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { callerAs, type DirectClient } from '../../electron/host/assemble.ts';
import { type Host, openHost } from '../../electron/host/host.ts';
import { standingClock } from '../../electron/host/outside/clock.ts';
import type { Grant } from '../../shared/actor.ts';
import { dayOf, plusDays } from '../../shared/domain/days.ts';
import type { Day, Id } from '../../shared/values.ts';

/** The sample street on a clock that stands, in a folder of its own. */
export interface SampleHall {
  readonly host: Host;
  /** Its first community. */
  readonly communityId: Id;
  as(name: string, grants: readonly Grant[]): DirectClient;
  setTime(day: Day, time: string): void;
  later(days: number): Day;
  close(): Promise<void>;
}

const NOW = '2026-11-24T02:00:00.000Z';

export async function openSampleHall(): Promise<SampleHall> {
  const folder = mkdtempSync(join(tmpdir(), 'yishiting-story-'));
  const clock = standingClock(NOW);
  const host = await openHost({
    dataDir: folder,
    sample: true,
    pageDir: null,
    migrationsDir: fileURLToPath(new URL('../../db/migrations', import.meta.url)),
    durable: false,
    clock,
    checkAnswers: true,
    log: (line) => console.error(line),
  });
  const as: SampleHall['as'] = (name, grants) =>
    host.direct(callerAs({ accountId: `acc${name}`, name, grants }));
  const street = as('街道', [{ role: 'secretary', communityId: null }]);
  const { communities } = await street.structure.overview({});
  return {
    host,
    communityId: communities[0]?.id ?? '',
    as,
    setTime: (day, time) => clock.set(new Date(Date.parse(`${day}T${time}:00+08:00`)).toISOString()),
    later: (days) => plusDays(dayOf(NOW), days),
    async close() {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
