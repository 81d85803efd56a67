import { type Context, Hono } from 'hono';
import type { ReadTx, Transactions } from '../../db/transaction.ts';
import { mayIn } from '../../shared/actor.ts';
import { MEETING_PAPERS } from '../../shared/contract/papers.ts';
import { safeName } from '../../shared/domain/file-names.ts';
import { Refusal } from '../../shared/errors.ts';
import { LANGUAGES } from '../../shared/i18n/index.ts';
import { FORMATS, paperFile } from './documents/paper-file.ts';
import type { DoorEnv } from './door.ts';
import { recordToShow, sealed, wholeMeeting } from './minutes/minutes-view.ts';
import { browserPrinter, type Printer } from './outside/pdf.ts';
import { type AskedPaper, paperOf } from './papers/meeting-papers.ts';

type Meeting = ReturnType<typeof wholeMeeting>;
const ANSWERS = { 'session.missing': 401, 'permission.denied': 403, 'things.notFound': 404 } as const;

/**
 * `GET /files/papers/:meetingId/notice.docx`: one paper of a meeting as Word, PDF or a page to look at.
 * Beside them `record.json`, what the meeting came to.
 */
export function paperDoor({
  transactions,
  printer = browserPrinter(),
}: {
  transactions: Transactions;
  printer?: Printer;
}): Hono<DoorEnv> {
  const door = new Hono<DoorEnv>();
  const forMeeting = <T>(c: Context<DoorEnv>, work: (tx: ReadTx, meeting: Meeting) => T) => {
    const { actor } = c.get('caller').call(null);
    if (actor === null) throw new Refusal('session.missing');
    return transactions.read((tx) => {
      const meeting = wholeMeeting(tx, c.req.param('meetingId') ?? '');
      if (!mayIn(actor, 'matters.read', meeting.communityId)) throw new Refusal('things.notFound');
      return work(tx, meeting);
    });
  };
  door.onError((thrown, c) => {
    if (!(thrown instanceof Refusal)) throw thrown;
    const status = ANSWERS[thrown.code as keyof typeof ANSWERS] ?? 409;
    return c.json({ code: thrown.code, data: thrown.details }, status);
  });
  door.get('/:meetingId/record.json', (c) => {
    const shown = forMeeting(c, (tx, meeting) => recordToShow(tx, meeting).record);
    return send(c, Buffer.from(sealed(shown).text), 'application/json; charset=utf-8', `${shown.title}.json`);
  });
  door.get('/:meetingId/:file', async (c) => {
    const [name = '', ending = ''] = c.req.param('file').split('.');
    const kind = MEETING_PAPERS.find((one) => one === name);
    const format = FORMATS.find((one) => one === ending);
    const asked = { of: c.req.query('of') ?? '', perPage: perPageOf(c), language: languageOf(c) };
    const paper = kind && forMeeting(c, (tx, meeting) => paperOf(tx, meeting, { kind, ...asked }));
    if (!paper || !format) throw new Refusal('things.notFound');
    const file = await paperFile(paper, format, printer);
    return send(c, file.bytes, file.type, file.name, format !== 'docx');
  });
  return door;
}

function send(c: Context<DoorEnv>, bytes: Uint8Array, type: string, name: string, shown = false) {
  c.header('Content-Type', type);
  const how = shown && c.req.query('save') === undefined ? 'inline' : 'attachment';
  c.header('Content-Disposition', `${how}; filename*=UTF-8''${encodeURIComponent(safeName(name))}`);
  c.header('Cache-Control', 'no-store');
  return c.body(new Uint8Array(bytes));
}

const languageOf = (c: Context<DoorEnv>): AskedPaper['language'] =>
  LANGUAGES.find((one) => one === c.req.query('language')) ?? 'zh-CN';

const perPageOf = (c: Context<DoorEnv>): AskedPaper['perPage'] =>
  ([1, 2, 3, 4] as const).find((one) => String(one) === c.req.query('perPage')) ?? 4;
