import { newId } from '../../../db/ids.ts';
import type { NoticeRow } from '../../../db/repositories/publications.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import { mayIn } from '../../../shared/actor.ts';
import type { Contract, Outputs } from '../../../shared/contract/index.ts';
import type { DisplayLine } from '../../../shared/contract/kiosk.ts';
import { plusDays } from '../../../shared/domain/days.ts';
import { recordOfPhoto } from '../../../shared/domain/notice-photos.ts';
import { assertInOrder } from '../../../shared/domain/notices.ts';
import { stageOf } from '../../../shared/domain/procedure.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import type { Files } from '../files.ts';
import { linesIn } from '../kiosk/display-log.ts';
import { assertMayIn } from '../may-in.ts';
import { bytesOf } from '../packages/packing.ts';
import { hereOf } from '../road/here.ts';
import { periodOf } from '../road/notice-views.ts';
import { actorOf, type Call, type PreparedCommand, type UseCases } from '../use-cases.ts';

type Board = Pick<Contract['notices'], 'addPhoto' | 'tellGap' | 'takeBackGap' | 'importDisplays'>;
type Told = Outputs['notices']['importDisplays'];
/** After the last day a stage has so many to take the notice down. */
const DAYS_TO_FINISH = 3;
const PICTURE = /\.(jpe?g|png)$/i;

/** The paper board and the public screens: what was to be seen of a notice, and on which days. */
export const createNoticeBoards = (files: Files): UseCases<Board> => {
  const importDisplays: PreparedCommand<{ hash: string }, Told, readonly DisplayLine[]> = {
    async prepare({ hash }) {
      const bytes = (await bytesOf(files, hash)) ?? refuse('records.fileMissing', { name: '' });
      const lines = linesIn(new TextDecoder().decode(bytes));
      return lines.length > 0 ? lines : refuse('notices.noDisplays', {});
    },
    run: (tx, _input, call, lines) => takeDisplays(tx, call, lines),
  };
  return {
    addPhoto(tx, { noticeId, moment, takenOn, place = '', file }, call) {
      const { notice, matterId, rules, isOpen } = noticeFor(tx, call, noticeId);
      if (!PICTURE.test(file.name)) refuse('notices.notAPicture', { name: file.name });
      const stored = files.find(file.hash) ?? refuse('records.fileMissing', { name: file.name });
      if (takenOn > tx.today) refuse('dates.inFuture', { name: 'takenOn', day: takenOn });
      assertInOrder('from', notice.fromDay, 'takenOn', takenOn);
      if (moment === 'end') assertInOrder('until', periodOf(tx, notice).until, 'takenOn', takenOn);
      const id = newId();
      const { hash, name } = file;
      const row = { id, noticeId, moment, takenOn, place: place || notice.place, fileHash: hash, name };
      tx.records.addFile(hash, stored.size, tx.now);
      tx.boards.addPhoto({ ...row, addedBy: tx.author.name });
      const kind = isOpen ? recordOfPhoto(moment, rules) : null;
      if (kind !== null) {
        const attached = { attachedBy: tx.author.name, attachedAt: tx.now };
        const { runId } = notice;
        tx.records.insert({
          id: newId(),
          matterId,
          runId,
          kind,
          fileHash: hash,
          fileName: name,
          ...attached,
        });
      }
      tx.record({
        type: 'notices.photographed',
        subject: matterId,
        data: { stage: notice.stage, moment, takenOn, hash },
      });
      tx.matters.update(matterId, {}, tx.now);
      return { id };
    },

    tellGap(tx, { noticeId, from, until, reason }, call) {
      const { notice, matterId } = noticeFor(tx, call, noticeId);
      if (notice.state !== 'running') refuse('notices.notRunning', {});
      assertInOrder('from', from, 'until', until);
      assertInOrder('from', notice.fromDay, 'gapFrom', from);
      if (until > tx.today) refuse('dates.inFuture', { name: 'until', day: until });
      const id = newId();
      const told = { fromDay: from, untilDay: until, reason, toldBy: tx.author.name };
      tx.boards.addGap({ id, noticeId, ...told });
      tx.record({
        type: 'notices.gapTold',
        subject: matterId,
        data: { stage: notice.stage, from, until, reason },
      });
      moveEnd(tx, notice);
      return { id };
    },

    takeBackGap(tx, { gapId, reason }, call) {
      const gap = tx.boards.findGap(gapId) ?? refuse('things.notFound', { what: 'gap' });
      const { notice, matterId } = noticeFor(tx, call, gap.noticeId);
      if (notice.state !== 'running') refuse('notices.notRunning', {});
      if (gap.takenBack !== null) refuse('notices.gapTakenBack', {});
      tx.boards.takeBackGap(gapId, reason);
      tx.record({
        type: 'notices.gapTakenBack',
        subject: matterId,
        data: { stage: notice.stage, from: gap.fromDay, until: gap.untilDay, reason },
      });
      moveEnd(tx, notice);
      return {};
    },

    importDisplays,
  };
};

function noticeFor(tx: WriteTx, call: Call, noticeId: Id) {
  const notice = tx.boards.findNotice(noticeId) ?? refuse('things.notFound', { what: 'notice' });
  const matter = tx.matters.get(notice.matterId);
  assertMayIn(actorOf(call), 'notices.publish', matter.communityId);
  const { procedure, runs } = hereOf(tx, matter);
  const isOpen = runs.some((run) => run.id === notice.runId && run.state === 'open');
  return { notice, matterId: matter.id, isOpen, rules: stageOf(procedure, notice.stage)?.records ?? [] };
}

/** The stage ends three days after the notice does, wherever gaps moved that. */
function moveEnd(tx: WriteTx, notice: NoticeRow): void {
  const dueOn = plusDays(periodOf(tx, notice).until, DAYS_TO_FINISH);
  tx.matters.update(notice.matterId, { dueOn }, tx.now);
  tx.runs.update(notice.runId, { dueOn });
}

/** Adds what is not known yet. A log holds totals: the greater of two for one day is the newer. */
function takeDisplays(tx: WriteTx, call: Call, lines: readonly DisplayLine[]): Told {
  const shown = lines.map((line) => ({ line, notice: noticeOf(tx, call, line) }));
  const known = shown.flatMap(({ line, notice }) => (notice === null ? [] : [{ line, notice }]));
  let newDays = 0;
  let notices = 0;
  for (const ofNotice of Map.groupBy(known, ({ notice }) => notice.id).values()) {
    const notice = ofNotice[0]?.notice;
    if (notice === undefined) continue;
    const before = tx.boards.displaysOf(notice.id);
    const fresh = ofNotice.filter(({ line }) => !before.some((row) => isCounted(row, line)));
    if (fresh.length === 0) continue;
    for (const { line } of fresh) tx.boards.saveDisplay(notice.id, line);
    const days = new Set(
      fresh.map(({ line }) => line.day).filter((day) => !before.some((row) => row.day === day)),
    );
    newDays += days.size;
    notices += 1;
    const kiosks = [...new Set(fresh.map(({ line }) => line.kiosk))];
    tx.record({
      type: 'notices.shownOnScreen',
      subject: notice.matterId,
      data: { stage: notice.stage, days: days.size, kiosks },
    });
    if (notice.state === 'running') moveEnd(tx, notice);
  }
  return { lines: lines.length, newDays, notices, unknown: lines.length - known.length };
}

function noticeOf(tx: WriteTx, call: Call, { noticeId, day, shows }: DisplayLine): NoticeRow | null {
  const notice = shows > 0 && day <= tx.today ? tx.boards.noticeShown(noticeId, day) : undefined;
  if (notice === undefined) return null;
  const { communityId } = tx.matters.get(notice.matterId);
  return mayIn(actorOf(call), 'notices.publish', communityId) ? notice : null;
}

/** Is everything this line says known already? */
const isCounted = (row: Omit<DisplayLine, 'noticeId'>, line: DisplayLine): boolean =>
  row.kiosk === line.kiosk && row.day === line.day && row.shows >= line.shows;
