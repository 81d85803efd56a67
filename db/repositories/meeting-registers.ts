import type { Inputs, Outputs } from '../../shared/contract/index.ts';
import type { Day, Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import type { StageNames } from './stage-names.ts';

/** Lists of meetings, notices and filings across matters. `readable` null is every community. */

const among = (column: string, readable: readonly Id[] | null): string =>
  readable === null ? '1' : `${column} IN (${readable.map(() => '?').join(', ') || 'NULL'})`;

/** A row as it was read, with the procedure its stage belongs to. */
type Raw<Row> = Omit<Row, 'stageName'> & { stage: string; procedureId: Id };

const withStageName = <Row extends { stage: string; procedureId: Id }>(
  { procedureId, ...row }: Row,
  names: StageNames,
) => ({ ...row, stageName: names.of(procedureId, row.stage).stageName });

type MeetingRows = Outputs['meetings']['list'];
type RawMeeting = Omit<MeetingRows['rows'][number], 'stageName' | 'opened'> & {
  procedureId: Id | null;
  opened: number;
};

/** `+` keeps the planner from the index of hosts: nearly every meeting is held within none. */
const NOT_A_PART = '+t.host_id IS NULL';

/** A meeting's own title, else that of the matter it decides. */
const TITLE = "iif(t.title <> '', t.title, ifnull(m.title, t.body))";

const stageNamed = ({ procedureId, ...row }: Omit<RawMeeting, 'opened'>, names: StageNames) => ({
  ...row,
  stageName: procedureId === null ? null : names.of(procedureId, row.stage).stageName,
});

export function meetingRegister({ sqlite }: Store, names: StageNames) {
  return {
    meetings(input: Inputs['meetings']['list'], readable: readonly Id[] | null): MeetingRows {
      const parts = [NOT_A_PART, among('t.community_id', readable)];
      const values: unknown[] = [...(readable ?? [])];
      const add = (part: string, value: unknown) => {
        parts.push(part);
        values.push(value);
      };
      if (input.communityId) add('t.community_id = ?', input.communityId);
      if (input.from) add('t.held_on >= ?', input.from);
      if (input.until) add('t.held_on <= ?', input.until);
      if (input.state === 'planned') parts.push("t.state = 'planned'");
      if (input.state === 'held') parts.push("t.state IN ('held', 'lapsed')");
      const where = parts.join(' AND ');
      const total =
        sqlite
          .prepare<unknown[], { total: number }>(`SELECT count(*) AS total FROM meetings t WHERE ${where}`)
          .get(...values)?.total ?? 0;
      const rows = sqlite
        .prepare<unknown[], RawMeeting>(
          `SELECT t.id, t.matter_id AS matterId, ${TITLE} AS title, ifnull(c.name, '') AS community, t.body, ifnull(r.stage, '') AS stage, m.procedure_id AS procedureId,
             t.held_on AS heldOn, t.starts_at AS startsAt, t.opened_at IS NOT NULL AS opened, t.place, t.state, t.due, t.present, r.outcome
           FROM meetings t LEFT JOIN matters m ON m.id = t.matter_id LEFT JOIN communities c ON c.id = t.community_id LEFT JOIN runs r ON r.id = t.run_id
           WHERE ${where} ORDER BY t.held_on ${input.state === 'planned' ? 'ASC' : 'DESC'}, t.id LIMIT ? OFFSET ?`,
        )
        .all(...values, input.limit ?? 50, input.offset ?? 0);
      return {
        total,
        rows: rows.map(({ opened, ...row }) => ({ ...stageNamed(row, names), opened: opened === 1 })),
      };
    },

    meetingsComing: (
      readable: readonly Id[] | null,
      from: Day,
      until: Day,
    ): Outputs['matters']['today']['meetings'] =>
      sqlite
        .prepare<unknown[], Outputs['matters']['today']['meetings'][number]>(
          `SELECT t.id, t.matter_id AS matterId, ${TITLE} AS title, t.body, t.held_on AS heldOn, t.starts_at AS startsAt, t.place
           FROM meetings t LEFT JOIN matters m ON m.id = t.matter_id
           WHERE ${NOT_A_PART} AND t.held_on BETWEEN ? AND ? AND t.state = 'planned' AND ${among('t.community_id', readable)} ORDER BY t.held_on, t.id LIMIT 12`,
        )
        .all(from, until, ...(readable ?? [])),
  };
}

type NoticeRows = Outputs['notices']['list'];
/** A row of the register before its days are counted. */
type RawNotice = Omit<NoticeRows['rows'][number], 'period' | 'photosLacking' | 'over'>;
const OBJECTIONS = '(SELECT count(*) FROM objections o WHERE o.notice_id = n.id)';
const OPEN_OBJECTIONS =
  '(SELECT count(*) FROM objections o WHERE o.notice_id = n.id AND o.answered_on IS NULL)';
const LATE_ANSWERS =
  '(SELECT count(*) FROM objections o WHERE o.notice_id = n.id AND o.answered_on IS NULL AND o.answer_due_on < ?)';

export function noticeRegister({ sqlite }: Store, names: StageNames) {
  return {
    notices(
      input: Inputs['notices']['list'],
      readable: readonly Id[] | null,
      today: Day,
    ): { total: number; rows: RawNotice[] } {
      const parts = [among('m.community_id', readable)];
      const values: unknown[] = [...(readable ?? [])];
      if (input.communityId) {
        parts.push('m.community_id = ?');
        values.push(input.communityId);
      }
      const placed = values.length > 0 ? 'JOIN matters m ON m.id = n.matter_id' : '';
      const state = input.state ?? 'running';
      if (state !== 'all') parts.push(`n.state = '${state === 'running' ? 'running' : 'completed'}'`);
      const where = parts.join(' AND ');
      const order = `ORDER BY n.until_day ${state === 'running' ? 'ASC' : 'DESC'}, n.id`;
      const total =
        sqlite
          .prepare<unknown[], { total: number }>(
            `SELECT count(*) AS total FROM notices n ${placed} WHERE ${where}`,
          )
          .get(...values)?.total ?? 0;
      const rows = sqlite
        .prepare<unknown[], Raw<RawNotice>>(
          `SELECT n.id AS noticeId, m.id AS matterId, m.number, m.title, c.name AS community, n.stage, m.procedure_id AS procedureId, n.from_day AS "from", n.until_day AS until, n.state, ${OBJECTIONS} AS objections, ${OPEN_OBJECTIONS} AS openObjections, ${LATE_ANSWERS} AS lateAnswers
           FROM (SELECT n.rowid FROM notices n ${placed} WHERE ${where} ${order} LIMIT ? OFFSET ?) k CROSS JOIN notices n ON n.rowid = k.rowid
           JOIN matters m ON m.id = n.matter_id JOIN communities c ON c.id = m.community_id ${order}`,
        )
        .all(today, ...values, input.limit ?? 50, input.offset ?? 0);
      return { total, rows: rows.map((row) => withStageName(row, names)) };
    },

    /** Open matters with a notice that is through: among them are those that owe the second. */
    decisionsPublished(
      communityId: Id | null,
      readable: readonly Id[] | null,
    ): { matterId: Id; number: string | null; title: string; community: string }[] {
      const here = communityId === null ? '1' : 'm.community_id = ?';
      return sqlite
        .prepare<unknown[], { matterId: Id; number: string | null; title: string; community: string }>(
          `SELECT m.id AS matterId, m.number, m.title, c.name AS community FROM matters m
           JOIN communities c ON c.id = m.community_id
           WHERE m.state IN ('open', 'suspended') AND ${among('m.community_id', readable)} AND ${here}
             AND EXISTS (SELECT 1 FROM notices n WHERE n.matter_id = m.id AND n.state = 'completed')`,
        )
        .all(...(readable ?? []), ...(communityId === null ? [] : [communityId]));
    },

    noticesEnding: (
      readable: readonly Id[] | null,
      until: Day,
    ): Outputs['matters']['today']['noticesEnding'] =>
      sqlite
        .prepare<unknown[], Raw<Outputs['matters']['today']['noticesEnding'][number]>>(
          `SELECT m.id AS matterId, m.title, n.stage, m.procedure_id AS procedureId, n.until_day AS until, ${OPEN_OBJECTIONS} AS openObjections
           FROM notices n JOIN matters m ON m.id = n.matter_id
           WHERE n.state = 'running' AND n.until_day <= ? AND ${among('m.community_id', readable)} ORDER BY n.until_day LIMIT 12`,
        )
        .all(until, ...(readable ?? []))
        .map((row) => withStageName(row, names)),
  };
}

type FilingRows = Outputs['filings']['waiting']['rows'];

export function waitingFilings({ sqlite }: Store) {
  return {
    filingsWaiting: (readable: readonly Id[] | null, today: Day): FilingRows =>
      sqlite
        .prepare<unknown[], Omit<FilingRows[number], 'overdue'>>(
          `SELECT m.id AS matterId, m.number, m.title, c.name AS community, f.sent_on AS sentOn, f.answer_due_on AS answerDueOn
           FROM filings f JOIN matters m ON m.id = f.matter_id JOIN communities c ON c.id = m.community_id
           WHERE f.state = 'sent' AND ${among('m.community_id', readable)} ORDER BY f.answer_due_on LIMIT 500`,
        )
        .all(...(readable ?? []))
        .map((row) => ({ ...row, overdue: row.answerDueOn < today })),
  };
}
