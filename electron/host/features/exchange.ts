import { newId } from '../../../db/ids.ts';
import type { IncomingFiling } from '../../../db/repositories/exchange.ts';
import type { ReadTx, WriteTx } from '../../../db/transaction.ts';
import { mayIn } from '../../../shared/actor.ts';
import { FilingAnswer, FilingForm } from '../../../shared/contract/filing-form.ts';
import type { Contract, Outputs } from '../../../shared/contract/index.ts';
import type { PackageAbout } from '../../../shared/domain/packages.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Files } from '../files.ts';
import { assertMayIn } from '../may-in.ts';
import { answerFiles } from '../packages/filing-content.ts';
import { type Keyring, officeOf, trustOf } from '../packages/keyring.ts';
import { bytesOf, keepPackage, type Packed, pack, signerFor } from '../packages/packing.ts';
import { type PackageReport, verifyPackage } from '../packages/verify.ts';
import { acknowledgeFiling, returnFiling } from '../road/filing-answers.ts';
import { findHere } from '../road/here.ts';
import { actorOf, type Call, type PreparedCommand, type UseCases } from '../use-cases.ts';
import { wordsIn } from '../words.ts';

type Answered = { packageId: string };
type Row = Outputs['exchange']['list']['rows'][number];

/** Filings between two houses that share no network. What they hand each other verifies, or is not taken in. */
export function createExchange(files: Files, keyring: Keyring): UseCases<Contract['exchange']> {
  const opened = async (hash: string): Promise<Uint8Array> =>
    (await bytesOf(files, hash)) ?? refuse('records.fileMissing', { name: '' });

  const receive: PreparedCommand<{ hash: string }, { id: string }, Uint8Array> = {
    prepare: ({ hash }) => opened(hash),
    run(tx, { hash }, call, bytes) {
      assertOfStreet(call);
      const before = tx.exchange.ofPackage(hash);
      if (before) return { id: before.id };
      const { report, about } = believed(tx, bytes);
      if (about.kind !== 'filing') refuse('exchange.notAFiling', {});
      const form =
        FilingForm.safeParse(jsonIn(report, 'filing.json')).data ?? refuse('exchange.notAFiling', {});
      if (tx.exchange.ofRound(form.matterId, form.round)) refuse('exchange.answered', {});
      const id = newId();
      const sender = report.signer?.office ?? '';
      tx.exchange.insert({
        id,
        packageHash: hash,
        fingerprint: report.signer?.fingerprint ?? '',
        sender,
        matterId: form.matterId,
        matterNumber: form.matterNumber,
        title: form.title,
        round: form.round,
        sentOn: form.sentOn,
        answerDueOn: form.answerDueOn,
        form: JSON.stringify(form),
        receivedOn: tx.today,
        receivedBy: tx.author.name,
        state: 'received',
      });
      tx.record({
        type: 'exchange.received',
        subject: id,
        data: { office: sender, title: form.title, round: form.round },
      });
      return { id };
    },
  };

  /** Signs what the street says to a filing, as a package that goes back. */
  const answering = <Input extends { id: string }>(
    said: (input: Input) => Pick<FilingAnswer, 'state' | 'number' | 'reason'>,
  ): PreparedCommand<Input, Answered, Packed> => ({
    async prepare(input, call, read, lasting) {
      assertOfStreet(call);
      const actor = actorOf(call);
      const { about, answer } = read((tx) => {
        const row = waiting(tx, input.id);
        return answerTo(tx, row, { ...said(input), answeredBy: actor.name });
      });
      return pack(files, about, answerFiles(answer), signerFor(lasting, keyring, null, actor.name));
    },
    run(tx, input, _call, packed) {
      const row = waiting(tx, input.id);
      const { state, number, reason } = said(input);
      tx.exchange.answer(row.id, {
        state,
        number: number || null,
        reason: reason || null,
        answeredOn: tx.today,
        answeredBy: tx.author.name,
        answerHash: packed.hash,
      });
      tx.record({ type: 'exchange.answered', subject: row.id, data: { title: row.title, state } });
      return { packageId: keepPackage(tx, packed, null) };
    },
  });

  const takeAnswer: PreparedCommand<{ hash: string }, Outputs['exchange']['takeAnswer'], Uint8Array> = {
    prepare: ({ hash }) => opened(hash),
    run(tx, _input, call, bytes) {
      const { report, about } = believed(tx, bytes);
      if (about.kind !== 'receipt') refuse('exchange.notAnAnswer', {});
      const answer =
        FilingAnswer.safeParse(jsonIn(report, 'answer.json')).data ?? refuse('exchange.notAnAnswer', {});
      return { ...takeIn(tx, call, answer), matterId: answer.matterId };
    },
  };

  return {
    list: (tx, { state }, call) => ({
      rows: mayIn(actorOf(call), 'filings.receive', null)
        ? tx.exchange
            .all()
            .filter((row) => state === 'all' || (row.state === 'received') === (state === 'received'))
            .map((row) => shown(tx, row))
        : [],
    }),
    get(tx, { id }, call) {
      assertOfStreet(call);
      const row = tx.exchange.find(id) ?? refuse('things.notFound', { what: 'filing' });
      return { ...shown(tx, row), form: JSON.parse(row.form), packageHash: row.packageHash };
    },
    receive,
    acknowledge: answering(({ number }) => ({ state: 'acknowledged', number, reason: '' })),
    return: answering(({ reason }) => ({ state: 'returned', number: '', reason })),
    takeAnswer,
  };
}

/** What another house files, it files with the street. */
const assertOfStreet = (call: Call): void => assertMayIn(actorOf(call), 'filings.receive', null);

/** A package that verifies and whose signer we know. Refuses `exchange.notSound`, `exchange.notTrusted`. */
function believed(tx: ReadTx, bytes: Uint8Array): { report: PackageReport; about: PackageAbout } {
  const report = verifyPackage(bytes, { trusted: trustOf(tx), today: tx.today });
  const { about, signer } = report;
  if (about === null || signer === null) return refuse('exchange.notSound', {});
  const { office, fingerprint } = signer;
  if (!report.trusted) refuse('exchange.notTrusted', { office, fingerprint });
  return { report, about };
}

function answerTo(
  tx: ReadTx,
  row: IncomingFiling,
  said: Pick<FilingAnswer, 'state' | 'number' | 'reason' | 'answeredBy'>,
): { about: PackageAbout; answer: FilingAnswer } {
  const { office } = officeOf(tx, null);
  const form = FilingForm.parse(JSON.parse(row.form));
  const answer: FilingAnswer = {
    format: 'yishiting-receipt/1',
    matterId: row.matterId,
    matterNumber: row.matterNumber,
    title: row.title,
    round: row.round,
    packageSha256: row.packageHash,
    ...said,
    office,
    answeredOn: tx.today,
  };
  const title = wordsIn('zh-CN')('packages:contents.answerTitle', { title: row.title });
  const { street, community } = form;
  const about = { kind: 'receipt', id: row.id, title, street, community, communityId: null } as const;
  return { about: { ...about, madeAt: tx.now, from: null, until: null }, answer };
}

/** The matter moves on, or comes back; only for the sending that was answered, packed from this very house. */
function takeIn(tx: WriteTx, call: Call, answer: FilingAnswer): Outputs['filings']['acknowledge'] {
  const filing = tx.publications.filingsOf(answer.matterId).at(-1);
  if (filing === undefined) return refuse('exchange.unknownMatter', { title: answer.title });
  const sent = tx.packages.ofHash(answer.packageSha256);
  if (filing.round !== answer.round || sent?.matterId !== answer.matterId) refuse('exchange.otherRound', {});
  const here = findHere(tx, call, answer.matterId, 'matters.decide');
  tx.record({ type: 'exchange.answerTaken', subject: answer.matterId, data: { state: answer.state } });
  return answer.state === 'acknowledged'
    ? acknowledgeFiling(tx, here, answer.number)
    : returnFiling(tx, here, answer.reason, null);
}

function waiting(tx: Pick<ReadTx, 'exchange'>, id: string): IncomingFiling {
  const row = tx.exchange.find(id) ?? refuse('things.notFound', { what: 'filing' });
  return row.state === 'received' ? row : refuse('exchange.answered', {});
}

const shown = (tx: Pick<ReadTx, 'packages' | 'today'>, row: IncomingFiling): Row => ({
  id: row.id,
  sender: row.sender,
  fingerprint: row.fingerprint,
  matterNumber: row.matterNumber,
  title: row.title,
  round: row.round,
  sentOn: row.sentOn,
  receivedOn: row.receivedOn,
  answerDueOn: row.answerDueOn,
  overdue: row.state === 'received' && row.answerDueOn < tx.today,
  state: row.state,
  number: row.number,
  reason: row.reason,
  answeredOn: row.answeredOn,
  answerId: row.answerHash === null ? null : (tx.packages.ofHash(row.answerHash)?.id ?? null),
});

function jsonIn(report: PackageReport, name: string): unknown {
  try {
    return JSON.parse(Buffer.from(report.files.get(name) ?? []).toString('utf8'));
  } catch {
    return null;
  }
}
