import type { ReadTx } from '../../../db/transaction.ts';
import { FilingAnswer, FilingForm } from '../../../shared/contract/filing-form.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { PublicVote } from '../../../shared/contract/public-notice.ts';
import { createNames } from '../../../shared/domain/file-names.ts';
import type { PackageAbout } from '../../../shared/domain/packages.ts';
import { stageOf } from '../../../shared/domain/procedure.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Files } from '../files.ts';
import type { Here } from '../road/here.ts';
import { wordsIn } from '../words.ts';
import { canonical, type PackageFile } from './make.ts';
import { bytesOf } from './packing.ts';

type Page = Outputs['matters']['get'];
const t = (key: string, values: Record<string, unknown> = {}) => wordsIn('zh-CN')(key, values);

export interface FilingContent {
  readonly about: PackageAbout;
  readonly form: FilingForm;
  /** What lies in it beside the form: every record of the matter that is a file. */
  readonly enclosures: readonly { hash: string; name: string; shown: string }[];
}

/** What the last filing of a matter carries, from the same page the desk shows. Refuses `filings.notSent`. */
export function filingContent(tx: ReadTx, here: Here, page: Page, sentBy: string): FilingContent {
  const { matter, procedure } = here;
  const filing = tx.publications.filingsOf(matter.id).at(-1) ?? refuse('filings.notSent', {});
  const street = tx.store.get()?.street ?? '';
  const nameOnce = createNames();
  const enclosures = page.records.flatMap(({ hash, fileName, kind }) =>
    hash === null ? [] : [{ hash, name: nameOnce(fileName ?? kind), shown: kind }],
  );
  const sizes = new Map(page.records.map(({ hash, size }) => [hash, size ?? 0]));
  const number = matter.number ?? '';
  const form: FilingForm = {
    format: 'yishiting-filing/1',
    matterId: matter.id,
    matterNumber: number,
    title: matter.title,
    street,
    community: page.matter.community,
    communityId: matter.communityId,
    level: filing.level,
    round: filing.round,
    sentOn: filing.sentOn,
    answerDueOn: filing.answerDueOn,
    sentBy,
    stages: here.runs
      .filter((run) => run.state === 'passed' && run.concludedOn !== null && run.concludedOn <= filing.sentOn)
      .map((run) => ({
        name: stageOf(procedure, run.stage)?.name['zh-CN'] ?? run.stage,
        day: run.concludedOn,
        outcome: run.outcome === null ? '' : t(`words:outcomes.${run.outcome}`),
      })),
    votes: votesOf(page),
    overrides: page.overrides.flatMap((one) =>
      one.used ? [[one.reason, one.askedBy, one.confirmedBy].filter((text) => text).join(' / ')] : [],
    ),
    enclosures: enclosures.map(({ hash, name }) => ({ name, sha256: hash, size: sizes.get(hash) ?? 0 })),
  };
  const about: PackageAbout = {
    kind: 'filing',
    id: filing.id,
    title: t('packages:contents.filingTitle', { title: matter.title, round: filing.round }),
    street,
    community: page.matter.community,
    communityId: matter.communityId,
    // From the record: the same filing gives the same bytes whenever it is packed.
    madeAt: `${filing.sentOn}T00:00:00.000Z`,
    from: null,
    until: null,
  };
  return { about, form, enclosures };
}

/** Every ballot of a matter that was closed, as it may leave the house. */
export const votesOf = (page: Pick<Page, 'meetings'>): PublicVote[] =>
  page.meetings.flatMap((meeting) =>
    meeting.motions.flatMap(({ text, ballot }) =>
      ballot === null || ballot.state !== 'closed'
        ? []
        : [
            {
              motion: text,
              due: meeting.due,
              present: meeting.present,
              for: ballot.tally?.for ?? null,
              against: ballot.tally?.against ?? null,
              abstain: ballot.tally?.abstain ?? null,
              blank: ballot.papers?.blank ?? null,
              invalid: ballot.papers?.invalid ?? null,
              needed: ballot.verdict?.heads.needed ?? null,
              options: [...ballot.options],
              sentence: ballot.sentence?.['zh-CN'] ?? '',
            },
          ],
    ),
  );

/** The files of a filing's package. A file gone from the disk is refused by name rather than left out unsaid. */
export async function filingFiles(files: Files, { form, enclosures }: FilingContent): Promise<PackageFile[]> {
  const enclosed = await Promise.all(
    enclosures.map(async ({ hash, name, shown }): Promise<PackageFile> => {
      const bytes = (await bytesOf(files, hash)) ?? refuse('records.fileMissing', { name });
      return {
        name: `enclosures/${name}`,
        bytes,
        shown: `${shown} ${name}`,
        mediaType: 'application/octet-stream',
      };
    }),
  );
  return [jsonFile('filing.json', FilingForm.parse(form), t('packages:contents.filingForm')), ...enclosed];
}

export const answerFiles = (answer: FilingAnswer): PackageFile[] => [
  jsonFile('answer.json', FilingAnswer.parse(answer), t('packages:kinds.receipt')),
];

const jsonFile = (name: string, content: object, shown: string): PackageFile => ({
  name,
  bytes: new Uint8Array(Buffer.from(canonical(content))),
  shown,
  mediaType: 'application/json',
});
