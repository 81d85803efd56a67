import type { Outputs } from '../../shared/contract/index.ts';
import type { TROUBLES } from '../../shared/contract/matter-rows.ts';
import { plusDays } from '../../shared/domain/days.ts';
import type { Day, Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { meetingRegister, noticeRegister, waitingFilings } from './meeting-registers.ts';
import { conditionsOf, type ListFilter, orderOf } from './register-filter.ts';
import { namesOfStages, type StageNames } from './stage-names.ts';

type Row = Outputs['matters']['list']['rows'][number];
type Board = Outputs['matters']['board']['columns'];
type Today = Omit<Outputs['matters']['today'], 'workingDay'>;

interface RawRow {
  id: Id;
  number: string | null;
  title: string;
  community: string;
  communityId: Id;
  grid: string | null;
  level: Row['level'];
  resolveBy: Row['resolveBy'];
  stage: string;
  procedureId: Id;
  state: Row['state'];
  stageOpenedOn: Day;
  dueOn: Day | null;
  returned: 0 | 1;
  objection: 0 | 1;
  noQuorum: 0 | 1;
  changedAt: string;
}

const COLUMNS = `m.id, m.number, m.title, c.name AS community, m.community_id AS communityId, g.name AS grid, m.level,
  m.resolve_by AS resolveBy, m.stage, m.procedure_id AS procedureId, m.state, m.stage_opened_on AS stageOpenedOn,
  m.due_on AS dueOn, m.returned, m.objection, m.no_quorum AS noQuorum, m.changed_at AS changedAt`;
const JOINED = 'JOIN communities c ON c.id = m.community_id LEFT JOIN grids g ON g.id = m.grid_id';

/** Lists of matters: the register, the board, the search and the desk of today. `readable` null is every community. */
export function readRegisters(store: Store) {
  const { sqlite } = store;
  const stageNames = namesOfStages(store);
  const statements = new Map<string, ReturnType<typeof sqlite.prepare>>();
  const prepared = (text: string) => {
    const known = statements.get(text) ?? sqlite.prepare(text);
    statements.set(text, known);
    return known;
  };
  const count = (where: string, values: readonly unknown[]): number =>
    (prepared(`SELECT count(*) AS total FROM matters m WHERE ${where}`).get(...values) as { total: number })
      .total;
  /**
   * Finds the keys in an index first and joins names for the few rows shown. CROSS keeps that order:
   * left to itself SQLite would walk all matters and look each up among the keys.
   */
  const rows = (
    where: string,
    order: string,
    values: readonly unknown[],
    offset: number,
    limit: number,
    today: Day,
  ): Row[] =>
    (
      prepared(
        `SELECT ${COLUMNS} FROM (SELECT rowid FROM matters m WHERE ${where} ${order} LIMIT ? OFFSET ?) k CROSS JOIN matters m ON m.rowid = k.rowid ${JOINED} ${order}`,
      ).all(...values, limit, offset) as RawRow[]
    ).map((row) => rowOf(row, stageNames, today));
  /** How many stand at each stage. Stages of other roads than the main one appear where something stands. */
  const standing = ({ where, values }: ReturnType<typeof conditionsOf>) =>
    stageNames
      .all()
      .map((stage) => ({ ...stage, total: count(`${where} AND m.stage = ?`, [...values, stage.key]) }))
      .filter(({ main, total }) => main || total > 0);

  return {
    ...meetingRegister(store, stageNames),
    ...noticeRegister(store, stageNames),
    ...waitingFilings(store),

    list(filter: ListFilter, readable: readonly Id[] | null, today: Day): { total: number; rows: Row[] } {
      const { where, values } = conditionsOf(filter, readable, today);
      return {
        total: count(where, values),
        rows: rows(where, orderOf(filter), values, filter.offset ?? 0, filter.limit ?? 50, today),
      };
    },

    board(
      { communityId, perColumn }: { communityId?: Id | null; perColumn?: number },
      readable: readonly Id[] | null,
      today: Day,
    ): Board {
      const base = conditionsOf({ communityId: communityId ?? null, state: 'open' }, readable, today);
      const where = `${base.where} AND m.stage = ?`;
      return standing(base).map(({ key, name, kind, ordinal, total }) => ({
        stage: key,
        name,
        kind,
        ordinal,
        total,
        rows: rows(where, 'ORDER BY m.changed_at DESC', [...base.values, key], 0, perColumn ?? 12, today),
      }));
    },

    search(text: string, readable: readonly Id[] | null, today: Day): Row[] {
      const { where, values } = conditionsOf({ state: 'all', search: text }, readable, today);
      return rows(where, 'ORDER BY m.changed_at DESC', values, 0, 12, today);
    },

    today(communityId: Id | null, readable: readonly Id[] | null, today: Day): Today {
      const open = conditionsOf({ communityId, state: 'open' }, readable, today);
      const all = conditionsOf({ communityId, state: 'all' }, readable, today);
      const counted = (trouble: (typeof TROUBLES)[number]) => {
        const filter = conditionsOf({ communityId, state: 'open', trouble }, readable, today);
        return count(filter.where, filter.values);
      };
      const due = (condition: string, ...days: Day[]) =>
        rows(`${open.where} AND ${condition}`, 'ORDER BY m.due_on', [...open.values, ...days], 0, 12, today);
      const within =
        communityId === null
          ? readable
          : [communityId].filter((id) => readable === null || readable.includes(id));
      const waiting = waitingFilings(store).filingsWaiting(within, today);
      return {
        today,
        counts: {
          open: count(open.where, open.values),
          overdue: counted('overdue'),
          returned: counted('returned'),
          objection: counted('objection'),
          noQuorum: counted('noQuorum'),
          filingsWaiting: waiting.length,
          endedThisYear: count(`${all.where} AND m.ended_on >= ?`, [
            ...all.values,
            `${today.slice(0, 4)}-01-01`,
          ]),
        },
        meetings: meetingRegister(store, stageNames).meetingsComing(within, today, plusDays(today, 7)),
        overdue: due('m.due_on < ?', today),
        dueSoon: due('m.due_on BETWEEN ? AND ?', today, plusDays(today, 7)),
        noticesEnding: noticeRegister(store, stageNames).noticesEnding(within, plusDays(today, 3)),
        filingsWaiting: waiting.slice(0, 12).map(({ matterId, title, community, sentOn, answerDueOn }) => ({
          matterId,
          title,
          community,
          sentOn,
          answerDueOn,
        })),
        byStage: standing(open).map(({ key, name, ordinal, total }) => ({
          stage: key,
          name,
          ordinal,
          total,
        })),
      };
    },
  };
}

function rowOf(
  { procedureId, returned, objection, noQuorum, ...row }: RawRow,
  names: StageNames,
  today: Day,
): Row {
  const overdue = row.state === 'open' && row.dueOn !== null && row.dueOn < today;
  const flags = { overdue, returned: returned === 1, objection: objection === 1, noQuorum: noQuorum === 1 };
  const troubles = (Object.keys(flags) as (keyof typeof flags)[]).filter((trouble) => flags[trouble]);
  return { ...row, ...names.of(procedureId, row.stage), troubles };
}
