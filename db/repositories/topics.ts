import { eq } from 'drizzle-orm';
import { refuse } from '../../shared/errors.ts';
import type { Day, Id } from '../../shared/values.ts';
import { newId } from '../ids.ts';
import type { Store } from '../open.ts';
import { gradeLimits, topicCalls, topicSteps, topics } from '../schema.ts';
import { columnsOf, selectWhole } from '../select.ts';

export type TopicRow = typeof topics.$inferSelect;
/** A topic with the name of its unit. */
export type PlacedTopic = TopicRow & { readonly unit: string };
export type TopicCallRow = typeof topicCalls.$inferSelect;
export type TopicStepRow = typeof topicSteps.$inferSelect;
export type GradeLimit = typeof gradeLimits.$inferSelect;

/** What a topic led to: the agenda item with its decision, and the tasks that came of it. */
export interface TopicItem {
  readonly meeting: string;
  readonly heldOn: Day;
  readonly meetingState: string;
  readonly itemState: string;
  readonly decision: string;
}
export interface TopicTask {
  readonly id: Id;
  readonly number: string;
  readonly text: string;
  readonly lead: string;
  readonly state: string;
  readonly dueOn: Day;
}

const PLACED = `SELECT ${columnsOf(topics)}, units.name AS unit FROM topics JOIN units ON units.id = topics.unit_id`;

/** Calls for topics, what was handed in, and every step of what became of it. */
export function readTopics({ sqlite }: Store) {
  const byId = sqlite.prepare<[Id], PlacedTopic>(`${PLACED} WHERE topics.id = ?`);
  const byReceipt = sqlite.prepare<[string], PlacedTopic>(`${PLACED} WHERE receipt = ?`);
  const ofCall = sqlite.prepare<[Id], PlacedTopic>(
    `${PLACED} WHERE call_id = ? ORDER BY handed_in_on, topics.id`,
  );
  const ofUnit = sqlite.prepare<[Id], PlacedTopic>(
    `${PLACED} WHERE unit_id = ? ORDER BY handed_in_on DESC, topics.id DESC`,
  );
  const accepted = sqlite.prepare<[Id | null], PlacedTopic>(
    `${PLACED} JOIN topic_calls ON topic_calls.id = call_id
     WHERE state = 'accepted' AND topic_calls.community_id IS ? ORDER BY handed_in_on, topics.id LIMIT 200`,
  );
  const mergedIn = sqlite.prepare<[Id], PlacedTopic>(`${PLACED} WHERE merged_into_id = ? ORDER BY topics.id`);
  const call = selectWhole(sqlite, topicCalls, 'WHERE id = ?');
  const callByCode = selectWhole(sqlite, topicCalls, 'WHERE code = ?');
  const calls = selectWhole(sqlite, topicCalls, 'ORDER BY closes_on DESC, id DESC');
  const steps = selectWhole(sqlite, topicSteps, 'WHERE topic_id = ? ORDER BY id');
  const limits = selectWhole(sqlite, gradeLimits, '');
  const item = sqlite.prepare<[Id], TopicItem>(
    `SELECT CASE WHEN meetings.title = '' THEN meetings.body ELSE meetings.title END AS meeting, held_on AS heldOn,
       meetings.state AS meetingState, agenda_items.state AS itemState, decision
     FROM agenda_items JOIN meetings ON meetings.id = meeting_id WHERE agenda_items.id = ?`,
  );
  const tasks = sqlite.prepare<[Id], TopicTask>(
    `SELECT tasks.id, number, text, coalesce(units.name, lead_name) AS lead, state, due_on AS dueOn
     FROM tasks LEFT JOIN units ON units.id = lead_unit_id WHERE item_id = ? ORDER BY tasks.id`,
  );
  return {
    get: (id: Id): PlacedTopic => byId.get(id) ?? refuse('things.notFound', { what: 'topic' }),
    find: (id: Id): PlacedTopic | null => byId.get(id) ?? null,
    findByReceipt: (receipt: string): PlacedTopic | null => byReceipt.get(receipt) ?? null,
    ofCall: (callId: Id): PlacedTopic[] => ofCall.all(callId),
    ofUnit: (unitId: Id): PlacedTopic[] => ofUnit.all(unitId),
    /** Accepted, and on no agenda yet: of a community's calls, null of the street's. */
    accepted: (communityId: Id | null): PlacedTopic[] => accepted.all(communityId),
    /** The topics that were merged into this one. */
    mergedIn: (id: Id): PlacedTopic[] => mergedIn.all(id),
    getCall: (id: Id): TopicCallRow => call.get(id) ?? refuse('things.notFound', { what: 'topicCall' }),
    findCallByCode: (code: string): TopicCallRow | null => callByCode.get(code) ?? null,
    calls: (): TopicCallRow[] => calls.all(),
    steps: (topicId: Id): TopicStepRow[] => steps.all(topicId),
    limits: (): GradeLimit[] => limits.all(),
    itemOf: (itemId: Id): TopicItem | null => item.get(itemId) ?? null,
    tasksOf: (itemId: Id): TopicTask[] => tasks.all(itemId),
  };
}

type Step = Omit<typeof topicSteps.$inferInsert, 'id' | 'topicId'>;

export function writeTopics(store: Store) {
  const { orm } = store;
  const update = (topic: Pick<TopicRow, 'id' | 'version'>, patch: Partial<Omit<TopicRow, 'id'>>): void => {
    orm
      .update(topics)
      .set({ ...patch, version: topic.version + 1 })
      .where(eq(topics.id, topic.id))
      .run();
  };
  const addStep = (topicId: Id, step: Step): void => {
    orm
      .insert(topicSteps)
      .values({ ...step, id: newId(), topicId })
      .run();
  };
  const { get, ...reads } = readTopics(store);
  return {
    ...reads,
    get,
    saveCall(row: typeof topicCalls.$inferInsert): void {
      orm.insert(topicCalls).values(row).onConflictDoUpdate({ target: topicCalls.id, set: row }).run();
    },
    insert(row: typeof topics.$inferInsert): void {
      orm.insert(topics).values(row).run();
    },
    /** Counts the version up. */
    update,
    addStep,
    /** The topic stands on a meeting's agenda as this item; a new one where it is moved on to the next meeting. */
    setItem(topicId: Id, itemId: Id, meetingId: Id, step: Step): void {
      update(get(topicId), { state: 'onAgenda', itemId, meetingId });
      addStep(topicId, step);
    },
    setLimit(row: GradeLimit): void {
      orm.insert(gradeLimits).values(row).onConflictDoUpdate({ target: gradeLimits.grade, set: row }).run();
    },
  };
}
