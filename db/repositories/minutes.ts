import { eq } from 'drizzle-orm';
import { refuse } from '../../shared/errors.ts';
import type { Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import {
  meetingRecords,
  minutes,
  minutesCorrections,
  minutesVersions,
  minutesWishes,
  tasks,
  units,
} from '../schema.ts';
import { selectWhole } from '../select.ts';

export type MinutesRow = typeof minutes.$inferSelect;
export type FrozenRow = typeof meetingRecords.$inferSelect;
export type WishRow = typeof minutesWishes.$inferSelect;

/** The frozen record of a meeting, and the two minutes drawn from it. */
export function readMinutes({ orm, sqlite }: Store) {
  const byId = selectWhole(sqlite, minutes, 'WHERE id = ?');
  const ofMeeting = selectWhole(sqlite, minutes, 'WHERE meeting_id = ? AND kind = ?');
  const frozen = selectWhole(sqlite, meetingRecords, 'WHERE meeting_id = ?');
  const versions = selectWhole(sqlite, minutesVersions, 'WHERE minutes_id = ? ORDER BY position');
  const wishes = selectWhole(sqlite, minutesWishes, 'WHERE minutes_id = ? ORDER BY id');
  const wish = selectWhole(sqlite, minutesWishes, 'WHERE id = ?');
  const corrections = selectWhole(sqlite, minutesCorrections, 'WHERE minutes_id = ? ORDER BY id');
  const last = sqlite
    .prepare<[string, string], number | null>(
      'SELECT max(number) FROM minutes WHERE series = ? AND number_year = ?',
    )
    .pluck();
  return {
    get: (id: Id): MinutesRow => byId.get(id) ?? refuse('things.notFound', { what: 'minutes' }),
    find: (meetingId: Id, kind: MinutesRow['kind']): MinutesRow | null =>
      ofMeeting.get(meetingId, kind) ?? null,
    frozen: (meetingId: Id): FrozenRow | null => frozen.get(meetingId) ?? null,
    versions: (id: Id) => versions.all(id),
    wishes: (id: Id): WishRow[] => wishes.all(id),
    wish: (id: Id): WishRow => wish.get(id) ?? refuse('things.notFound', { what: 'wish' }),
    corrections: (id: Id) => corrections.all(id),
    /** The next number of a series in a year; '' counts on over the years. */
    nextNumber: (series: string, year: string): number => (last.get(series, year) ?? 0) + 1,
    /** What a meeting gave to whom, by the item it came from. */
    tasksOf: (meetingId: Id) =>
      orm
        .select({ task: tasks, unit: units.name })
        .from(tasks)
        .leftJoin(units, eq(units.id, tasks.leadUnitId))
        .where(eq(tasks.meetingId, meetingId))
        .orderBy(tasks.id)
        .all()
        .map(({ task, unit }) => ({ ...task, lead: unit ?? task.leadName ?? '' })),
  };
}

export function writeMinutes(store: Store) {
  const { orm } = store;
  return {
    ...readMinutes(store),
    freeze(row: typeof meetingRecords.$inferInsert): void {
      orm.insert(meetingRecords).values(row).run();
    },
    insert(row: typeof minutes.$inferInsert): void {
      orm.insert(minutes).values(row).run();
    },
    update(id: Id, patch: Partial<typeof minutes.$inferInsert>): void {
      orm.update(minutes).set(patch).where(eq(minutes.id, id)).run();
    },
    keepVersion(row: typeof minutesVersions.$inferInsert): void {
      orm.insert(minutesVersions).values(row).run();
    },
    insertWish(row: typeof minutesWishes.$inferInsert): void {
      orm.insert(minutesWishes).values(row).run();
    },
    answerWish(id: Id, patch: Partial<typeof minutesWishes.$inferInsert>): void {
      orm.update(minutesWishes).set(patch).where(eq(minutesWishes.id, id)).run();
    },
    insertCorrection(row: typeof minutesCorrections.$inferInsert): void {
      orm.insert(minutesCorrections).values(row).run();
    },
  };
}
