import type { NoticeRow } from '../../../db/repositories/publications.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { isInTime, type NoticePeriod, noticePeriod } from '../../../shared/domain/notice-periods.ts';
import { type PhotoMoment, photosLacking } from '../../../shared/domain/notice-photos.ts';
import { type SecondNotice, secondNotice } from '../../../shared/domain/second-notices.ts';
import type { Id } from '../../../shared/values.ts';
import type { Here } from './here.ts';

type NoticeView = Outputs['matters']['get']['notices'][number];

/** The notices of a matter, each with its board, its screens, and its objections in the order they came. */
export function noticeViews(
  tx: Pick<ReadTx, 'publications' | 'boards' | 'records' | 'today'>,
  matterId: Id,
): NoticeView[] {
  const objections = tx.publications.objectionsOf(matterId);
  const notices = tx.publications.noticesOf(matterId);
  return notices.map((notice, place) => {
    const period = periodOf(tx, notice);
    const same = (other: NoticeRow) => other.stage === notice.stage;
    const before = notices.slice(0, place).findLast(same);
    return {
      id: notice.id,
      stage: notice.stage,
      state: notice.state,
      postedOn: notice.postedOn,
      from: notice.fromDay,
      until: notice.untilDay,
      neededDays: notice.neededDays,
      completedOn: notice.completedOn,
      place: notice.place,
      replacedBecause: notice.replacedBecause,
      replacedBy: notice.state === 'replaced' ? (notices.slice(place + 1).find(same)?.id ?? null) : null,
      replaces: before?.state === 'replaced' ? before.id : null,
      period,
      ...boardOf(tx, notice),
      objections: objections
        .filter((objection) => objection.noticeId === notice.id)
        .map(({ noticeId: _notice, ...objection }) => ({
          ...objection,
          late: !isInTime(objection.raisedOn, period),
        })),
    };
  });
}

/** Its days as they really were, for every screen and every gate. */
export function periodOf(tx: Pick<ReadTx, 'boards' | 'today'>, notice: NoticeRow): NoticePeriod {
  const gaps = tx.boards.gapsOf(notice.id).filter((gap) => gap.takenBack === null);
  return noticePeriod(
    {
      from: notice.fromDay,
      until: notice.untilDay,
      neededDays: notice.neededDays,
      gaps: gaps.map(({ fromDay, untilDay }) => ({ from: fromDay, until: untilDay })),
      screenDays: tx.boards.displaysOf(notice.id).map(({ day }) => day),
    },
    notice.completedOn ?? tx.today,
  );
}

/** Which photographs are still to be taken, on the board or among the records of its stage. */
export const photosLackingOf = (
  tx: Pick<ReadTx, 'boards' | 'records'>,
  { id, runId }: NoticeRow,
): ReturnType<typeof photosLacking> =>
  photosLacking(
    tx.boards.photosOf(id).map(({ moment }) => moment),
    tx.records.ofRun(runId).map(({ kind }) => kind),
  );

/** The second notice a matter owes; the same for its page, the register and the desk of today. */
export function secondNoticeOf(
  tx: Pick<ReadTx, 'publications' | 'calendar' | 'today'>,
  { matter, procedure, runs }: Here,
): SecondNotice | null {
  if (matter.state === 'closed' || matter.state === 'closed_rejected') return null;
  const second = procedure.stages.filter(({ kind }) => kind === 'publish')[1]?.key;
  const hasPosted = tx.publications
    .noticesOf(matter.id)
    .some(({ stage, state }) => stage === second && state !== 'replaced');
  return secondNotice(procedure, runs, hasPosted, tx.today, tx.calendar.exceptions());
}

function boardOf(
  tx: Pick<ReadTx, 'boards' | 'records'>,
  notice: NoticeRow,
): Pick<NoticeView, 'photos' | 'photosLacking' | 'gaps' | 'screens'> {
  const displays = tx.boards.displaysOf(notice.id);
  return {
    photos: tx.boards.photosOf(notice.id).map(({ fileHash, noticeId: _notice, moment, ...photo }) => ({
      ...photo,
      moment: moment as PhotoMoment,
      hash: fileHash,
    })),
    photosLacking: photosLackingOf(tx, notice),
    gaps: tx.boards.gapsOf(notice.id).map(({ noticeId: _notice, fromDay, untilDay, ...gap }) => ({
      ...gap,
      from: fromDay,
      until: untilDay,
    })),
    screens: {
      days: new Set(displays.map(({ day }) => day)).size,
      shows: displays.reduce((sum, { shows }) => sum + shows, 0),
      kiosks: [...new Set(displays.map(({ kiosk }) => kiosk))],
    },
  };
}
