import { asc, eq, sql } from 'drizzle-orm';
import { refuse } from '../../shared/errors.ts';
import type { Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { attendance, meetings, people, recusals } from '../schema.ts';
import { selectWhole } from '../select.ts';

export type MeetingRow = typeof meetings.$inferSelect;
/** A meeting called by a stage of a matter. */
export type MatterMeeting = MeetingRow & {
  readonly matterId: Id;
  readonly runId: Id;
  readonly communityId: Id;
};
export type NewMeeting = typeof meetings.$inferInsert;
export type AttendanceRow = typeof attendance.$inferSelect;

/** Meetings held for the stages of a matter, and who came. */
export function readMeetings({ orm, sqlite }: Store) {
  const byId = selectWhole(sqlite, meetings, 'WHERE id = ?');
  const ofMatter = selectWhole(sqlite, meetings, 'WHERE matter_id = ? ORDER BY held_on, sitting, id');
  const ofRun = selectWhole(sqlite, meetings, 'WHERE run_id = ? ORDER BY sitting, held_on, id');
  const byCode = selectWhole(sqlite, meetings, 'WHERE code = ?');
  const partsOf = selectWhole(sqlite, meetings, 'WHERE host_id = ? ORDER BY id');
  const attendanceOf = orm
    .select({ row: attendance, name: people.name, initials: people.initials })
    .from(attendance)
    .innerJoin(people, eq(people.id, attendance.personId))
    .where(eq(attendance.meetingId, sql.placeholder('meetingId')))
    .orderBy(asc(people.initials), asc(people.id))
    .prepare();
  const recusalsOf = selectWhole(sqlite, recusals, 'WHERE meeting_id = ?');
  return {
    get: (id: Id): MeetingRow => byId.get(id) ?? refuse('things.notFound', { what: 'meeting' }),
    ofMatter: (matterId: Id): MatterMeeting[] => ofMatter.all(matterId) as MatterMeeting[],
    ofRun: (runId: Id): MatterMeeting[] => ofRun.all(runId) as MatterMeeting[],
    byCode: (code: string): MeetingRow | undefined => byCode.get(code),
    /** The parts held within a meeting: one for each matter on its agenda. */
    partsOf: (hostId: Id): MeetingRow[] => partsOf.all(hostId),
    attendanceOf: (meetingId: Id) =>
      attendanceOf.all({ meetingId }).map(({ row, ...person }) => ({ ...row, ...person })),
    recusalsOf: (meetingId: Id) => recusalsOf.all(meetingId),
  };
}

export function writeMeetings(store: Store) {
  const { orm, sqlite } = store;
  const ofPerson = 'WHERE meeting_id = ? AND person_id = ?';
  const signed = selectWhole(sqlite, attendance, ofPerson);
  const recused = selectWhole(sqlite, recusals, ofPerson);
  return {
    ...readMeetings(store),
    insert(row: NewMeeting): void {
      orm.insert(meetings).values(row).run();
    },
    update(id: Id, patch: Partial<NewMeeting>): void {
      orm.update(meetings).set(patch).where(eq(meetings.id, id)).run();
    },
    /** Signing in again replaces the earlier tick of the same person: nobody is counted twice. */
    attend(row: typeof attendance.$inferInsert): void {
      orm
        .insert(attendance)
        .values(row)
        .onConflictDoUpdate({
          target: [attendance.meetingId, attendance.personId],
          set: { ...row },
        })
        .run();
    },
    recuse(row: typeof recusals.$inferInsert): void {
      orm.insert(recusals).values(row).onConflictDoNothing().run();
    },
    mayVoteIn: (meetingId: Id, personId: Id): AttendanceRow | undefined => signed.get(meetingId, personId),
    /** Recused in the whole meeting, or in this item of it. */
    isRecused: (meetingId: Id, personId: Id, itemId: Id | null): boolean =>
      recused.all(meetingId, personId).some((row) => row.itemId === '' || row.itemId === itemId),
  };
}
