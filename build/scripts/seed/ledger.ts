import type Database from 'better-sqlite3';
import { createJournal } from '../../../db/journal.ts';
import type { EventType } from '../../../shared/events.ts';
import type { Id } from '../../../shared/values.ts';
import { dayText, instantAt } from './calendar.ts';

export interface Person {
  readonly accountId: Id;
  readonly name: string;
}

interface Fact {
  readonly ms: number;
  readonly by: Person;
  readonly type: EventType;
  readonly subject: Id;
  readonly data: Record<string, unknown>;
}

const TABLES = {
  matters:
    'id, number, title, search, situation, request, plan, community_id, grid_id, level, resolve_by, proposer_kind, proposer_name, proposer_contact, households, funding, common_parts, combine, procedure_id, state, stage, stage_opened_on, due_on, returned, objection, no_quorum, proposed_on, registered_on, postponed_until, ended_on, end_reason, changed_at, version',
  runs: 'id, matter_id, stage, round, state, opened_on, due_on, concluded_on, outcome, reason, result, overridden',
  files: 'hash, size, added_at',
  records: 'id, matter_id, run_id, kind, file_hash, file_name, waived_because, attached_by, attached_at',
  meetings:
    'id, matter_id, run_id, community_id, sitting, body_id, body, body_kind, form, state, held_on, place, noticed_on, due, present, excused, recused, area_due, area_present',
  motions: 'id, meeting_id, position, text, kind, yes_means, choose, options',
  ballots: 'id, motion_id, method, state, roll, count, result',
  paper_counts: 'ballot_id, counted_as, counted_by, account_id, count',
  filings: 'id, matter_id, run_id, round, level, state, sent_on, answer_due_on, answered_on, number, reason',
  notices:
    'id, matter_id, run_id, stage, state, posted_on, from_day, until_day, needed_days, place, completed_on, replaced_because',
  objections: 'id, notice_id, number, raised_on, answer_due_on, text, channel, answered_on, answer, upheld',
  implementations: 'id, matter_id, run_id, finished_on, accepted_on, note',
  evaluations:
    'id, matter_id, run_id, counted_on, issued, returned, invalid, satisfied, basically_satisfied, dissatisfied, households, verdict',
} as const;

export type Table = keyof typeof TABLES;
type Value = string | number | null;

export interface Ledger {
  insert(table: Table, ...values: Value[]): void;
  /** Facts come as the matters are told, and are written in the order of their time once no earlier one can come. */
  fact(fact: Fact): void;
  /** Writes the facts of all days before this one. */
  settle(day: number): void;
  finish(): void;
  readonly facts: () => number;
}

/** Rows straight into the tables, facts through the journal's own hash chain. */
export function createLedger(sqlite: Database.Database): Ledger {
  const statements = Object.fromEntries(
    Object.entries(TABLES).map(([table, columns]) => {
      const places = columns.replace(/\w+/g, '?');
      return [table, sqlite.prepare(`INSERT INTO ${table} (${columns}) VALUES (${places})`)];
    }),
  ) as Record<Table, Database.Statement<unknown[]>>;
  const page = createJournal(sqlite).begin();
  const waiting = new Map<number, Fact[]>();
  let settled: number | null = null;
  let written = 0;

  const write = (day: number): void => {
    const facts = waiting.get(day);
    if (facts === undefined) return;
    waiting.delete(day);
    facts.sort((one, other) => one.ms - other.ms);
    for (const { ms, by, type, subject, data } of facts) {
      const at = instantAt(ms);
      page.append({ at, actorId: by.accountId, actorName: by.name, type, subject, data });
    }
    written += facts.length;
  };

  return {
    insert: (table, ...values) => void statements[table].run(values),
    fact(fact) {
      const day = Math.floor(fact.ms / 86_400_000);
      const facts = waiting.get(day);
      if (facts) facts.push(fact);
      else if (settled !== null && day < settled) throw new Error(`a fact of ${dayText(day)} came too late`);
      else waiting.set(day, [fact]);
    },
    settle(day) {
      for (let one = settled ?? Math.min(...waiting.keys(), day); one < day; one += 1) write(one);
      settled = day;
    },
    finish() {
      for (const day of [...waiting.keys()].sort((one, other) => one - other)) write(day);
      page.finish();
    },
    facts: () => written,
  };
}
