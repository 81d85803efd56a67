import type { ReadTx } from '../../../db/transaction.ts';
import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import { PublicNotice } from '../../../shared/contract/public-notice.ts';
import { daysBetween, plusDays } from '../../../shared/domain/days.ts';
import {
  type LawReference,
  noticeDaysOf,
  ordinalOf,
  type Procedure,
  type Stage,
  stageOf,
} from '../../../shared/domain/procedure.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import { votesOf } from '../packages/filing-content.ts';
import { officeOf } from '../packages/keyring.ts';
import type { Here } from '../road/here.ts';
import { wordsIn } from '../words.ts';

type Page = Outputs['matters']['get'];
type Written = Omit<Inputs['releases']['prepare'], 'matterId' | 'stage'>;
const t = (key: string, values: Record<string, unknown> = {}) => wordsIn('zh-CN')(`releases:${key}`, values);

/** The notice as the record gives it: figures and sentences are those of the matter's page, never counted anew. */
export function candidateOf(
  tx: ReadTx,
  here: Here,
  page: Page,
  key: string,
  written: Written,
  publisher: string,
): PublicNotice {
  const { matter, procedure } = here;
  const stage = publishStage(procedure, key);
  const second = ordinalOf(procedure, key)?.number === 2;
  const resolve = procedure.stages.find((one) => one.kind === 'resolve');
  const resolved = here.runs.findLast((run) => run.stage === resolve?.key && run.state === 'passed');
  const meetings = page.meetings.filter((one) => one.stage === resolve?.key && one.state === 'held');
  const { office } = officeOf(tx, matter.communityId);
  const number = (which: number) => t('notice.number', { matter: matter.number ?? '', which });
  const first = number(second ? 2 : 1);
  const before = replacedBy(tx, matter.id, key);
  return {
    format: 'yishiting-notice/1',
    id: matter.id,
    kind: second ? 'result' : 'resolution',
    number: before === null ? first : t('notice.again', { number: first, time: before.times + 1 }),
    // A notice of a rehearsal says so wherever it is shown: on a board, on a screen, in a package.
    title: `${tx.store.get()?.rehearsal ? t('notice.rehearsal') : ''}${t(second ? 'notice.resultTitle' : 'notice.resolutionTitle', { title: matter.title })}`,
    matterNumber: matter.number ?? '',
    street: tx.store.get()?.street ?? '',
    community: page.matter.community,
    communityId: matter.communityId,
    summary: written.summary,
    decidedBy: meetings.at(-1)?.body ?? '',
    decidedOn: resolved?.concludedOn ?? null,
    votes: votesOf({ meetings }),
    plan: written.plan ?? '',
    money: written.money ?? '',
    schedule: written.schedule ?? '',
    result: second ? resultOf(page, office, lastNumber(tx, here) ?? number(1), written) : null,
    period: {
      from: written.from,
      until: written.until,
      days: daysBetween(written.from, written.until),
      place: written.place ?? '',
    },
    objecting: {
      how: t('notice.how'),
      address: written.address ?? '',
      telephone: written.telephone ?? '',
      hours: written.hours ?? '',
    },
    supervision: written.supervision ?? '',
    laws: stage.law.flatMap(cited),
    overrides: page.overrides.flatMap((one) =>
      one.used && one.confirmedBy !== null
        ? [t('notice.override', { reason: one.reason, first: one.askedBy, second: one.confirmedBy })]
        : [],
    ),
    replaces:
      before === null ? null : { number: before.number, because: written.because || t('notice.replaced') },
    publisher,
    publishedOn: tx.today,
    attachments: [],
  };
}

/** The notice of this stage that was let go before, under its number, and how many there were. */
export function replacedBy(
  tx: Pick<ReadTx, 'releases'>,
  matterId: Id,
  key: string,
): { number: string; times: number } | null {
  const before = publishedOf(tx, matterId).filter(({ stage }) => stage === key);
  const last = before.at(-1);
  return last === undefined ? null : { number: last.notice.number, times: before.length };
}

/** The number under which the resolution was made public in the end: the result is bound to that one. */
function lastNumber(tx: ReadTx, { matter, procedure }: Here): string | null {
  const first = procedure.stages.find(({ kind }) => kind === 'publish')?.key;
  return publishedOf(tx, matter.id).findLast(({ stage }) => stage === first)?.notice.number ?? null;
}

const publishedOf = (tx: Pick<ReadTx, 'releases'>, matterId: Id) =>
  tx.releases
    .ofMatter(matterId)
    .filter(({ published }) => published !== null)
    .toSorted((a, b) => ((a.releasedAt ?? '') < (b.releasedAt ?? '') ? -1 : 1))
    .map(({ stage, published }) => ({ stage, notice: PublicNotice.parse(JSON.parse(published ?? '')) }));

/** What stands in the form before anybody wrote: the proposal's own words, the rule's days, the office as it was last. */
export function firstWritten(tx: ReadTx, here: Here, key: string): Written {
  const { matter, procedure } = here;
  const rule = publishStage(procedure, key).notice ?? { days: 15 };
  const contact = tx.releases.office(matter.communityId);
  return {
    summary: t('notice.summary', { title: matter.title }),
    plan: matter.plan,
    money: matter.funding,
    schedule: '',
    from: tx.today,
    until: plusDays(tx.today, noticeDaysOf(rule, matter.resolveBy)),
    place: '',
    address: contact?.address ?? '',
    telephone: contact?.telephone ?? '',
    hours: contact?.hours ?? '',
    supervision: contact?.supervision ?? '',
  };
}

/** Only laws are cited on a board, not the practice of others. */
function cited({ source, article }: LawReference): string[] {
  if (!source.startsWith('L')) return [];
  const laws = wordsIn('zh-CN');
  const name = laws(`laws:names.${source}`, {});
  return [article === undefined ? name : laws('laws:article', { name, article })];
}

function publishStage(procedure: Procedure, key: string): Stage {
  const stage = stageOf(procedure, key);
  return stage?.kind === 'publish' ? stage : refuse('stages.noSuchStage', { stage: key });
}

function resultOf(
  page: Page,
  office: string,
  resolutionNumber: string,
  { cost = '', opinion = '' }: Written,
): PublicNotice['result'] {
  const { implementation } = page;
  const last = page.evaluations.at(-1);
  return {
    implementedBy: office,
    finishedOn: implementation?.finishedOn ?? null,
    cost,
    acceptance: implementation?.note ?? '',
    evaluation:
      last === undefined
        ? ''
        : t('notice.evaluation', {
            satisfied: last.satisfied,
            basically: last.basicallySatisfied,
            dissatisfied: last.dissatisfied,
          }),
    supervision: opinion,
    resolutionNumber,
  };
}
