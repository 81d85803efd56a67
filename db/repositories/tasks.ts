import { eq, sql } from 'drizzle-orm';
import type { Standing } from '../../shared/domain/tasks.ts';
import { refuse } from '../../shared/errors.ts';
import type { Day, Id, Instant } from '../../shared/values.ts';
import { newId } from '../ids.ts';
import type { Store } from '../open.ts';
import { initialsOf } from '../pinyin.ts';
import { taskEntries, taskMilestones, tasks, taskUnits } from '../schema.ts';
import { columnsOf, selectWhole } from '../select.ts';
import { type TaskListFilter, taskConditions, taskOrder } from './task-filter.ts';

export type NewTaskRow = Omit<typeof tasks.$inferInsert, 'search'>;
export type NewTaskEntry = typeof taskEntries.$inferInsert;
export type TaskMilestoneRow = typeof taskMilestones.$inferSelect;
/** A task with the names of where it belongs, who leads it and who asked for it. */
export type PlacedTask = typeof tasks.$inferSelect & { place: string; lead: string; asker: string };
export type PlacedEntry = typeof taskEntries.$inferSelect & { meeting: string | null };

const STREET = "coalesce((SELECT street FROM store), '')";
const PLACED = `SELECT ${columnsOf(tasks)}, coalesce(here.name, ${STREET}) AS place,
    coalesce(leading.name, tasks.lead_name) AS lead, coalesce(asking.name, there.name, ${STREET}) AS asker
  FROM tasks LEFT JOIN communities here ON here.id = tasks.community_id
  LEFT JOIN units leading ON leading.id = tasks.lead_unit_id
  LEFT JOIN units asking ON asking.id = tasks.asker_unit_id
  LEFT JOIN communities there ON there.id = tasks.asker_community_id`;
const OPEN = "tasks.state <> 'signedOff'";

/** Tasks (督办), their milestones and everything that happened to them. */
export function readTasks({ sqlite }: Store) {
  const statements = new Map<string, ReturnType<typeof sqlite.prepare>>();
  const prepared = (text: string) => {
    const known = statements.get(text) ?? sqlite.prepare(text);
    statements.set(text, known);
    return known;
  };
  const placed = (rest: string, ...values: unknown[]): PlacedTask[] =>
    prepared(`${PLACED} ${rest}`).all(...values) as PlacedTask[];
  const milestones = selectWhole(sqlite, taskMilestones, 'WHERE task_id = ? ORDER BY due_on, id');
  const entries = sqlite.prepare<[Id], PlacedEntry>(
    `SELECT ${columnsOf(taskEntries)}, meetings.body AS meeting FROM task_entries
     LEFT JOIN meetings ON meetings.id = task_entries.meeting_id WHERE task_id = ? ORDER BY task_entries.id`,
  );
  const get = (id: Id): PlacedTask =>
    placed('WHERE tasks.id = ?', id)[0] ?? refuse('things.notFound', { what: 'task' });
  return {
    get,
    list(
      filter: TaskListFilter,
      readable: readonly Id[] | null,
      today: Day,
    ): { total: number; rows: PlacedTask[] } {
      const { where, values } = taskConditions(filter, readable, today);
      const counted = prepared(`SELECT count(*) AS total FROM tasks WHERE ${where}`).get(...values);
      const page = [filter.limit ?? 50, filter.offset ?? 0];
      return {
        total: (counted as { total: number }).total,
        rows: placed(`WHERE ${where} ${taskOrder(filter)} LIMIT ? OFFSET ?`, ...values, ...page),
      };
    },
    /** Open tasks that the body gave on an earlier day: they come back on the agenda of its next meeting. */
    openBefore: (communityId: Id | null, bodyId: Id | null, day: Day): PlacedTask[] =>
      placed(
        `WHERE tasks.community_id IS ? AND tasks.body_id = ? AND tasks.given_on < ? AND ${OPEN} ORDER BY tasks.due_on, tasks.id`,
        communityId,
        bodyId,
        day,
      ),
    givenAt: (meetingId: Id): PlacedTask[] =>
      placed('WHERE tasks.meeting_id = ? ORDER BY tasks.id', meetingId),
    /** What came back to a meeting, also when it is done by now. */
    carriedTo: (meetingId: Id): PlacedTask[] =>
      placed(
        `WHERE tasks.id IN (SELECT task_id FROM task_entries WHERE meeting_id = ? AND kind = 'carriedOver')
         ORDER BY tasks.due_on, tasks.id`,
        meetingId,
      ),
    /** Everything open of a community; null is the street's own. */
    openIn: (communityId: Id | null): PlacedTask[] =>
      placed(`WHERE tasks.community_id IS ? AND ${OPEN} ORDER BY tasks.due_on, tasks.id`, communityId),
    /** Led by the unit, or with its help. */
    ofUnit: (unitId: Id): PlacedTask[] =>
      placed(
        `WHERE tasks.lead_unit_id = ? OR tasks.id IN (SELECT task_id FROM task_units WHERE unit_id = ?) ORDER BY tasks.due_on, tasks.id`,
        unitId,
        unitId,
      ),
    /** Handed in, and asked for by the unit. */
    toRate: (unitId: Id): PlacedTask[] =>
      placed(
        `WHERE tasks.asker_unit_id = ? AND tasks.state = 'toCheck' AND tasks.rating IS NULL ORDER BY tasks.id`,
        unitId,
      ),
    cooperating: (taskId: Id): { id: Id; name: string }[] =>
      prepared(
        'SELECT units.id, units.name FROM task_units JOIN units ON units.id = unit_id WHERE task_id = ? ORDER BY units.name',
      ).all(taskId) as { id: Id; name: string }[],
    milestones: (taskId: Id): TaskMilestoneRow[] => milestones.all(taskId),
    entries: (taskId: Id): PlacedEntry[] => entries.all(taskId),
    /** Sections and others by whose name a task was led. */
    leadNames(readable: readonly Id[] | null): string[] {
      const { where, values } = taskConditions({ state: 'all' }, readable, '');
      const rows = prepared(
        `SELECT DISTINCT lead_name AS name FROM tasks WHERE ${where} AND lead_name IS NOT NULL ORDER BY lead_name`,
      ).all(...values) as { name: string }[];
      return rows.map(({ name }) => name);
    },
    /** The tasks for which a file was handed in, with the name it had there. */
    evidenceOf: (hash: string): { name: string; communityId: Id | null; askerCommunityId: Id | null }[] =>
      prepared(
        `SELECT file_name AS name, community_id AS communityId, asker_community_id AS askerCommunityId
         FROM task_entries JOIN tasks ON tasks.id = task_id WHERE file_hash = ?`,
      ).all(hash) as { name: string; communityId: Id | null; askerCommunityId: Id | null }[],
    /** The years in which tasks were given, the latest first. */
    years: (): number[] =>
      (prepared('SELECT DISTINCT year FROM tasks ORDER BY year DESC').all() as { year: number }[]).map(
        ({ year }) => year,
      ),
  };
}

export function writeTasks(store: Store) {
  const { orm, sqlite } = store;
  const read = readTasks(store);
  const lastSerial = sqlite.prepare<[Id | null, number], { serial: number | null }>(
    'SELECT max(serial) AS serial FROM tasks WHERE community_id IS ? AND year = ?',
  );
  const shortName = sqlite
    .prepare<[Id | null], string>('SELECT short_name FROM communities WHERE id = ?')
    .pluck();
  const carried = sqlite
    .prepare<[Id, Id], number>('SELECT 1 FROM task_entries WHERE meeting_id = ? AND task_id = ?')
    .pluck();
  const addEntry = (entry: Omit<NewTaskEntry, 'id'>): void => {
    orm
      .insert(taskEntries)
      .values({ ...entry, id: newId() })
      .run();
  };
  return {
    ...read,
    /** The next number of a year: 督〔2026〕12号 of the street, 海伦督〔2026〕3号 in a community's own series. */
    nextNumber(communityId: Id | null, year: number): { serial: number; number: string } {
      const serial = (lastSerial.get(communityId, year)?.serial ?? 0) + 1;
      return { serial, number: `${shortName.get(communityId) ?? ''}督〔${year}〕${serial}号` };
    },
    insert(row: NewTaskRow, cooperating: readonly Id[]): void {
      orm
        .insert(tasks)
        .values({ ...row, search: '' })
        .run();
      for (const unitId of cooperating) orm.insert(taskUnits).values({ taskId: row.id, unitId }).run();
      orm
        .update(tasks)
        .set({ search: searchedText(read.get(row.id)) })
        .where(eq(tasks.id, row.id))
        .run();
    },
    /** Every act moves the version on, so that a page made from older rows is noticed. */
    stand(id: Id, standing: Standing | null, changedAt: Instant): void {
      orm
        .update(tasks)
        .set({ ...(standing && standingOf(standing)), changedAt, version: sql`${tasks.version} + 1` })
        .where(eq(tasks.id, id))
        .run();
    },
    addEntry,
    addMilestone(row: typeof taskMilestones.$inferInsert): void {
      orm.insert(taskMilestones).values(row).run();
    },
    reachMilestone(id: Id, reachedOn: Day): void {
      orm.update(taskMilestones).set({ reachedOn }).where(eq(taskMilestones.id, id)).run();
    },
    /** Notes with each task that it came back to a meeting; once a meeting. Answers those newly noted. */
    carryTo(
      meeting: { readonly id: Id; readonly body: string; readonly heldOn: Day },
      open: readonly { readonly id: Id }[],
      by: { readonly person: string; readonly today: Day; readonly now: Instant },
    ): Id[] {
      const fresh = open.filter(({ id }) => carried.get(meeting.id, id) === undefined).map(({ id }) => id);
      for (const taskId of fresh) {
        const entry = { day: by.today, at: by.now, person: by.person, text: '' };
        addEntry({ ...entry, taskId, kind: 'carriedOver', dueTo: meeting.heldOn, meetingId: meeting.id });
      }
      return fresh;
    },
  };
}

const searchedText = ({ number, year, serial, text, lead, responsible }: PlacedTask): string =>
  [number, `${year}-${serial}`, text, lead, responsible, initialsOf(text), initialsOf(lead)]
    .join(' ')
    .toLowerCase();

/** Only what an act may change: a standing can be a whole row. */
const standingOf = (standing: Standing): Standing => ({
  state: standing.state,
  dueOn: standing.dueOn,
  missed: standing.missed,
  evidence: standing.evidence,
  extensionUntil: standing.extensionUntil,
  extensionById: standing.extensionById,
  handedInOn: standing.handedInOn,
  handedInById: standing.handedInById,
  rating: standing.rating,
  signedOffById: standing.signedOffById,
  signedOffOn: standing.signedOffOn,
});
