import { callerAs } from '../../electron/host/assemble.ts';
import { openHost } from '../../electron/host/host.ts';
import { standingClock } from '../../electron/host/outside/clock.ts';
import { migrationsFolder, pageFolder } from '../../electron/host/places.ts';
import { listen } from '../../electron/host/transports/http.ts';
import { ROLES } from '../../shared/actor.ts';
import { dayOf } from '../../shared/domain/days.ts';
import type { Day } from '../../shared/values.ts';
import { type AskedMatter, walkMatterTo } from './matter-at.ts';
import { makeSmallStreet } from './small-street.ts';

/**
 * A host whose clock stands where a test puts it: days pass by a message over the line to the test that started it,
 * never by a flag or an address of the program. Started with `fork`; its first word is a `Beginning`.
 */

export interface Beginning {
  readonly folder: string;
  readonly day: Day;
  readonly street: 'empty' | 'small' | 'sample';
}

export type Asked = { kind: 'setDay'; day: Day } | ({ kind: 'matterAt' } & AskedMatter) | { kind: 'close' };
export type Told =
  | { kind: 'ready'; port: number }
  | { kind: 'done'; value: unknown }
  | { kind: 'failed'; why: string };

const { folder, day, street }: Beginning = JSON.parse(process.argv[2] ?? '');
const clock = standingClock(morningOf(day));
const host = await openHost({
  dataDir: folder,
  sample: street === 'sample',
  pageDir: pageFolder(),
  migrationsDir: migrationsFolder(),
  clock,
  checkAnswers: true,
  lanPlace: { addresses: () => ['127.0.0.1'], port: 0 },
});
if (street === 'small') await makeSmallStreet(host);
const { port, close } = await listen(host, { port: 0, hostname: '127.0.0.1' });

process.on('message', (asked: Asked) => {
  answer(asked).then(
    (value) => tell({ kind: 'done', value }),
    (thrown: Error) => tell({ kind: 'failed', why: thrown.stack ?? String(thrown) }),
  );
});
process.on('disconnect', () => process.exit(0));
tell({ kind: 'ready', port });

async function answer(asked: Asked): Promise<unknown> {
  switch (asked.kind) {
    case 'setDay':
      clock.set(morningOf(asked.day));
      return asked.day;
    case 'matterAt': {
      const setDay = (next: Day) => clock.set(morningOf(next));
      return walkMatterTo({ host, desk: earlierOffice(), setDay, today: () => dayOf(clock.now()) }, asked);
    }
    case 'close':
      await close();
      await host.close();
      return null;
  }
}

/** Those who worked on a matter before the test begins. */
function earlierOffice() {
  const grants = ROLES.map((role) => ({ role, communityId: null }));
  return host.direct(callerAs({ accountId: 'earlier', name: '经办人', grants }));
}

function tell(told: Told): void {
  process.send?.(told);
}

/** Ten in the morning in China, the same calendar day in UTC. */
function morningOf(when: Day): string {
  return `${when}T02:00:00.000Z`;
}
