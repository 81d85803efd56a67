import type { Id, Instant } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { memberSessions, opinions } from '../schema-hall.ts';
import { columnsOf, selectWhole } from '../select.ts';

export type MemberSessionRow = typeof memberSessions.$inferSelect;
export type OpinionRow = typeof opinions.$inferSelect & { readonly name: string };

/** A phone whose owner has chosen a name. */
export interface ClaimedPhone {
  readonly personId: Id;
  readonly name: string;
  readonly claimedAt: Instant;
}

/** Who takes part by phone, which screens watch, and the opinions given beforehand. */
export function readHall({ sqlite }: Store) {
  const byToken = selectWhole(sqlite, memberSessions, 'WHERE token_hash = ? AND expires_at > ?');
  const ofPerson = selectWhole(sqlite, memberSessions, 'WHERE meeting_id = ? AND person_id = ?');
  const claimed = sqlite.prepare<[Id], ClaimedPhone>(
    `SELECT person_id AS personId, people.name, claimed_at AS claimedAt FROM member_sessions
     JOIN people ON people.id = person_id WHERE meeting_id = ? ORDER BY claimed_at DESC, person_id`,
  );
  const counts = sqlite.prepare<[Id], { phones: number; screens: number }>(
    `SELECT count(*) - ifnull(sum(screen), 0) AS phones, ifnull(sum(screen), 0) AS screens
     FROM member_sessions WHERE meeting_id = ?`,
  );
  const opinionsOf = sqlite.prepare<[Id], OpinionRow>(
    `SELECT ${columnsOf(opinions)}, people.name FROM opinions JOIN people ON people.id = person_id
     WHERE meeting_id = ? ORDER BY opinions.id`,
  );
  const ownOpinions = selectWhole(sqlite, opinions, 'WHERE person_id = ? AND meeting_id = ? ORDER BY id');
  return {
    /** The session of a token that has not expired. */
    session: (tokenHash: string, now: Instant): MemberSessionRow | null =>
      byToken.get(tokenHash, now) ?? null,
    phoneOf: (meetingId: Id, personId: Id): MemberSessionRow | null =>
      ofPerson.get(meetingId, personId) ?? null,
    claimed: (meetingId: Id): ClaimedPhone[] => claimed.all(meetingId),
    counts: (meetingId: Id) => counts.get(meetingId) ?? { phones: 0, screens: 0 },
    opinionsOf: (meetingId: Id): OpinionRow[] => opinionsOf.all(meetingId),
    /** Of one person, oldest first. */
    ownOpinions: (meetingId: Id, personId: Id) => ownOpinions.all(personId, meetingId),
  };
}

export function writeHall(store: Store) {
  const { orm, sqlite } = store;
  const claim = sqlite.prepare('UPDATE member_sessions SET person_id = ?, claimed_at = ? WHERE id = ?');
  const close = sqlite.prepare('DELETE FROM member_sessions WHERE token_hash = ?');
  const closeAllBut = sqlite.prepare(
    'DELETE FROM member_sessions WHERE meeting_id IS NULL OR meeting_id IS NOT ?',
  );
  return {
    ...readHall(store),
    open(row: typeof memberSessions.$inferInsert): void {
      orm.insert(memberSessions).values(row).run();
    },
    /** `personId` null gives the name back. */
    claim(id: Id, personId: Id | null, at: Instant): void {
      claim.run(personId, personId === null ? null : at, id);
    },
    close(tokenHash: string): void {
      close.run(tokenHash);
    },
    /** Phones of a meeting that is opened again after a crash go on; all others end. */
    closeAllBut(meetingId: Id | null): void {
      closeAllBut.run(meetingId);
    },
    addOpinion(row: typeof opinions.$inferInsert): void {
      orm.insert(opinions).values(row).run();
    },
  };
}
