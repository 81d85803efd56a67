import { createHash } from 'node:crypto';
import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { MinutesRow } from '../../../db/repositories/minutes.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import { type Actor, mayIn } from '../../../shared/actor.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { liveTexts, type MinutesKind, numberYear } from '../../../shared/domain/minutes.ts';
import type { Id } from '../../../shared/values.ts';
import { type MeetingRecord, recordOf } from './record-of.ts';

export type MinutesView = Outputs['minutes']['get'];

/** Before anybody has drawn minutes the meeting's own notes stand in their place; once signed, what was frozen. */
export function minutesOf(
  tx: ReadTx,
  meeting: MeetingRow,
  kind: MinutesKind,
): Omit<MinutesView, 'acts' | 'drewThem'> {
  const row = tx.minutes.find(meeting.id, kind);
  const { record, hash } = recordToShow(tx, meeting);
  const year = numberYear('yearly', meeting.heldOn);
  const series = seriesOf(meeting, kind);
  return {
    id: row?.id ?? null,
    kind,
    phase: row?.phase ?? 'live',
    texts: row === null ? { ...liveTexts(kind, record) } : textsOf(row),
    record,
    hash,
    number: row === null || row.number === null ? null : { year: row.numberYear || null, number: row.number },
    drawnBy: row?.drawnBy ?? null,
    drawnAt: row?.drawnAt ?? null,
    signedBy: row?.signedBy ?? null,
    signedAt: row?.signedAt ?? null,
    versions:
      row === null
        ? []
        : tx.minutes
            .versions(row.id)
            .map(({ phase, texts, keptBy, keptAt }) => ({ phase, texts: JSON.parse(texts), keptBy, keptAt })),
    wishes:
      row === null
        ? []
        : tx.minutes.wishes(row.id).map(({ id, person, text, state, answer, enteredAt, answeredBy }) => ({
            ...{ id, person, text, state, answer, enteredAt, answeredBy },
          })),
    corrections:
      row === null ? [] : tx.minutes.corrections(row.id).map(({ minutesId: _, ...correction }) => correction),
    nextNumbers: {
      running: tx.minutes.nextNumber(series, ''),
      yearly: tx.minutes.nextNumber(series, year),
      year,
    },
    version: row?.version ?? 0,
  };
}

/** What the person who asks may do; the host decides again when it is tried. */
export function minutesActs(
  meeting: MeetingRow,
  row: MinutesRow | null,
  actor: Actor,
): Pick<MinutesView, 'acts' | 'drewThem'> {
  const drewThem = row?.drawnById === actor.accountId;
  const acts: MinutesView['acts'] = [];
  const maySign = mayIn(actor, 'minutes.sign', meeting.communityId);
  if (row?.phase === 'signed') return { acts: maySign ? ['correct'] : [], drewThem };
  if (row?.phase === 'checking' && maySign && !drewThem) acts.push('sign');
  if (!mayIn(actor, 'minutes.write', meeting.communityId)) return { acts, drewThem };
  if (row === null) return { acts: isOver(meeting) ? ['draw'] : [], drewThem };
  acts.push('wish', ...(row.phase === 'editing' ? (['edit', 'check'] as const) : (['takeBack'] as const)));
  return { acts, drewThem };
}

export const isOver = (meeting: MeetingRow): boolean =>
  meeting.state === 'held' || meeting.state === 'lapsed';

export const textsOf = (row: Pick<MinutesRow, 'texts'>): Record<string, string> =>
  JSON.parse(row.texts) as Record<string, string>;

/** The frozen record where there is one; until then the notes as they stand. */
export function recordToShow(
  tx: ReadTx,
  meeting: MeetingRow,
): { record: MeetingRecord; hash: string | null } {
  const frozen = tx.minutes.frozen(meeting.id);
  return frozen === null
    ? { record: recordOf(tx, meeting), hash: null }
    : { record: JSON.parse(frozen.record) as MeetingRecord, hash: frozen.hash };
}

/** The record as text, the same for the same meeting, and the hash it is known by. */
export function sealed(record: MeetingRecord): { text: string; hash: string } {
  const text = JSON.stringify(record);
  return { text, hash: createHash('sha256').update(text).digest('hex') };
}

/** Minutes of one body are counted together. */
export const seriesOf = (meeting: MeetingRow, kind: MinutesKind): string =>
  `${kind}:${meeting.bodyId ?? `${meeting.communityId ?? 'street'}:${meeting.body}`}`;

/** Minutes are of the whole evening; a part of it has none of its own. */
export function wholeMeeting(tx: Pick<ReadTx, 'meetings'>, id: Id): MeetingRow {
  const meeting = tx.meetings.get(id);
  return meeting.hostId === null ? meeting : tx.meetings.get(meeting.hostId);
}
