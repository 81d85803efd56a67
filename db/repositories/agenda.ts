import { eq } from 'drizzle-orm';
import { refuse } from '../../shared/errors.ts';
import type { Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { agendaItems, agendaPapers, observers, presenceMoves, remarks, scans } from '../schema.ts';
import { selectWhole } from '../select.ts';
import type { MeetingRow } from './meetings.ts';

export type ItemRow = typeof agendaItems.$inferSelect;
export type RemarkRow = typeof remarks.$inferSelect;
export type PresenceMoveRow = typeof presenceMoves.$inferSelect;

/** What a meeting deals with, who came and went, and what was said. */
export function readAgenda({ sqlite }: Store) {
  const itemById = selectWhole(sqlite, agendaItems, 'WHERE id = ?');
  const itemsOf = selectWhole(sqlite, agendaItems, 'WHERE meeting_id = ? ORDER BY position, id');
  const itemOfPart = selectWhole(sqlite, agendaItems, "WHERE part_id = ? AND state <> 'dropped' ORDER BY id");
  const waiting = selectWhole(
    sqlite,
    agendaItems,
    `JOIN meetings ON meetings.id = agenda_items.meeting_id
     WHERE agenda_items.state = 'moved' AND moved_to IS NULL AND kind NOT IN ('matter', 'tasks', 'minutes') AND meetings.id <> ?
     AND (meetings.body_id = ? OR (? IS NULL AND meetings.body = ?)) AND meetings.community_id IS ? ORDER BY agenda_items.id`,
  );
  const papersOf = selectWhole(
    sqlite,
    agendaPapers,
    'WHERE item_id IN (SELECT id FROM agenda_items WHERE meeting_id = ?) ORDER BY id',
  );
  const paperById = selectWhole(sqlite, agendaPapers, 'WHERE id = ?');
  const scansOf = selectWhole(sqlite, scans, 'WHERE meeting_id = ? ORDER BY id');
  const observersOf = selectWhole(sqlite, observers, 'WHERE meeting_id = ? ORDER BY id');
  const observerById = selectWhole(sqlite, observers, 'WHERE id = ?');
  const movesOf = selectWhole(sqlite, presenceMoves, 'WHERE meeting_id = ? ORDER BY at, id');
  const remarksOf = selectWhole(sqlite, remarks, 'WHERE meeting_id = ? ORDER BY position, id');
  const remarkById = selectWhole(sqlite, remarks, 'WHERE id = ?');
  return {
    item: (id: Id): ItemRow => itemById.get(id) ?? refuse('things.notFound', { what: 'item' }),
    itemsOf: (meetingId: Id): ItemRow[] => itemsOf.all(meetingId),
    /** Items earlier meetings of the same body put off, and that no later meeting has taken up. */
    waitingFor: (meeting: Pick<MeetingRow, 'id' | 'body' | 'bodyId' | 'communityId'>): ItemRow[] =>
      waiting.all(meeting.id, meeting.bodyId, meeting.bodyId, meeting.body, meeting.communityId),
    /** The item under which a matter's part is dealt with. */
    itemOfPart: (partId: Id): ItemRow | undefined => itemOfPart.get(partId),
    papersOf: (meetingId: Id) => papersOf.all(meetingId),
    paper: (id: Id) => paperById.get(id) ?? refuse('things.notFound', { what: 'paper' }),
    scansOf: (meetingId: Id) => scansOf.all(meetingId),
    observersOf: (meetingId: Id) => observersOf.all(meetingId),
    observer: (id: Id) => observerById.get(id) ?? refuse('things.notFound', { what: 'observer' }),
    movesOf: (meetingId: Id): PresenceMoveRow[] => movesOf.all(meetingId),
    remarksOf: (meetingId: Id): RemarkRow[] => remarksOf.all(meetingId),
    remark: (id: Id): RemarkRow => remarkById.get(id) ?? refuse('things.notFound', { what: 'remark' }),
  };
}

export function writeAgenda(store: Store) {
  const { orm } = store;
  return {
    ...readAgenda(store),
    insertItem(row: typeof agendaItems.$inferInsert): void {
      orm.insert(agendaItems).values(row).run();
    },
    updateItem(id: Id, patch: Partial<typeof agendaItems.$inferInsert>): void {
      orm.update(agendaItems).set(patch).where(eq(agendaItems.id, id)).run();
    },
    insertPaper(row: typeof agendaPapers.$inferInsert): void {
      orm.insert(agendaPapers).values(row).run();
    },
    removePaper(id: Id): void {
      orm.delete(agendaPapers).where(eq(agendaPapers.id, id)).run();
    },
    insertScan(row: typeof scans.$inferInsert): void {
      orm.insert(scans).values(row).run();
    },
    insertObserver(row: typeof observers.$inferInsert): void {
      orm.insert(observers).values(row).run();
    },
    removeObserver(id: Id): void {
      orm.delete(observers).where(eq(observers.id, id)).run();
    },
    insertMove(row: typeof presenceMoves.$inferInsert): void {
      orm.insert(presenceMoves).values(row).run();
    },
    removeMove(id: Id): void {
      orm.delete(presenceMoves).where(eq(presenceMoves.id, id)).run();
    },
    insertRemark(row: typeof remarks.$inferInsert): void {
      orm.insert(remarks).values(row).run();
    },
    updateRemark(id: Id, patch: Partial<typeof remarks.$inferInsert>): void {
      orm.update(remarks).set(patch).where(eq(remarks.id, id)).run();
    },
  };
}
