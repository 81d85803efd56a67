import { newId } from '../../../db/ids.ts';
import type { Store } from '../../../db/open.ts';
import { dayOf, plusDays } from '../../../shared/domain/days.ts';
import type { Instant } from '../../../shared/values.ts';
import { assemble, type Core, callerAs } from '../assemble.ts';
import type { Files } from '../files.ts';
import { standingClock } from '../outside/clock.ts';
import { installPresets } from '../presets.ts';
import { KEEPER, makeAccounts, makeAdmin, type SampleAccounts } from './accounts.ts';
import { createAttachments } from './attachments.ts';
import { billedJoint } from './joint.ts';
import { billedMeetings } from './meeting-days.ts';
import type { Cast } from './plot.ts';
import { makeStreet } from './sample-street.ts';
import { tellInOrder } from './stage-play.ts';
import { billedStories, longestStory } from './stories.ts';
import { STREET } from './street-plan.ts';
import { billedTasks } from './tasks.ts';

/** The street is laid out a week before the first matter. */
const LEAD_DAYS = 7;

/**
 * Makes the sample street (演练) in an empty store: invented people, matters at every stage, played through the use cases
 * by a clock that walks through the months before `now`. Cut short, it leaves a store that can be thrown away.
 */
export async function createSample({
  store,
  files,
  now,
}: {
  store: Store;
  files: Files;
  now: Instant;
}): Promise<void> {
  const durability = store.sqlite.pragma('synchronous', { simple: true });
  // Thousands of small transactions, all of them repeatable: only the whole has to reach the disk.
  store.sqlite.pragma('synchronous = OFF');
  try {
    await play(store, files, now);
  } finally {
    store.sqlite.pragma(`synchronous = ${durability}`);
    store.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  }
}

async function play(store: Store, files: Files, now: Instant): Promise<void> {
  const today = dayOf(now);
  const firstDay = plusDays(today, -longestStory() - LEAD_DAYS);
  const clock = standingClock(`${firstDay}T01:00:00.000Z`);
  const core = assemble(store, files, { clock });
  nameStreet(core, firstDay);
  const admin = await makeAdmin(core);
  const communities = await makeStreet(core, core.direct(callerAs(admin)), today);
  const accounts = await makeAccounts(core, communities);
  const theatre = { communities, attachment: createAttachments(files, STREET.name), today };
  const stories = billedStories({
    ...theatre,
    castOf: castOf(core, accounts),
    clockDay: () => dayOf(clock.now()),
  });
  const joint = billedJoint({ ...theatre, street: core.direct(callerAs(accounts.street)) });
  const tasks = billedTasks({
    ...theatre,
    deskOf: taskDeskOf(core, accounts),
    units: () => core.transactions.read((tx) => tx.units.all()),
  });
  const meetings = billedMeetings({
    ...theatre,
    clerkOf: (place) => core.direct(callerAs(accounts.clerks[place] ?? null)),
    street: core.direct(callerAs(accounts.street)),
    jointBody: () =>
      core.transactions.read((tx) => tx.structure.bodies(null).find((body) => body.kind === 'joint') ?? null),
  });
  await tellInOrder([...joint, ...stories, ...tasks, ...meetings], clock, now);
}

function nameStreet(core: Core, firstDay: string): void {
  core.transactions.write(KEEPER, null, (tx) => {
    const id = newId();
    tx.store.create({ id, street: STREET.name, rehearsal: true, createdAt: tx.now });
    tx.record({ type: 'stores.created', subject: id, data: { street: STREET.name, rehearsal: true } });
    // The law they carry is younger than the first rehearsed matter may be.
    installPresets(tx, firstDay < '2026-01-01' ? firstDay : undefined);
  });
}

const castOf = (core: Core, { secretaries, clerks, supervisor, filing }: SampleAccounts) => {
  const direct = (actor: SampleAccounts['filing'] | undefined) => core.direct(callerAs(actor ?? null));
  return (place: number): Cast => ({
    secretary: direct(secretaries[place]),
    clerk: direct(clerks[place]),
    supervisor: direct(supervisor),
    filing: direct(filing),
  });
};

/** The street's tasks are kept by its filing officer and decided by its secretary. */
const taskDeskOf = (core: Core, { secretaries, clerks, filing, street }: SampleAccounts) => {
  const direct = (actor: SampleAccounts['filing'] | undefined) => core.direct(callerAs(actor ?? null));
  return (place: number | null) =>
    place === null
      ? { writes: direct(filing), decides: direct(street) }
      : { writes: direct(clerks[place]), decides: direct(secretaries[place]) };
};
