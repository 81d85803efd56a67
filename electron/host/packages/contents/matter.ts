import type { ChainedFact } from '../../../../db/repositories/events.ts';
import type { ReadTx } from '../../../../db/transaction.ts';
import type { Outputs } from '../../../../shared/contract/index.ts';
import type { OfficeDocument } from '../../../../shared/documents/model.ts';
import { createNames, safeName } from '../../../../shared/domain/file-names.ts';
import type { PackageAbout } from '../../../../shared/domain/packages.ts';
import { refuse } from '../../../../shared/errors.ts';
import { writeHtml } from '../../documents/html.ts';
import { wordFile } from '../../documents/word.ts';
import type { Files } from '../../files.ts';
import { paperOf } from '../../papers/meeting-papers.ts';
import type { Here } from '../../road/here.ts';
import { wordsIn } from '../../words.ts';
import { canonical, type PackageFile } from '../make.ts';
import { bytesOf } from '../packing.ts';
import { type ArchivedFile, matterIndex } from './matter-index.ts';

type Page = Outputs['matters']['get'];
export interface MatterContent {
  readonly about: PackageAbout;
  readonly page: Page;
  readonly notices: readonly { readonly title: string; readonly published: string }[];
  readonly papers: readonly OfficeDocument[];
  readonly facts: readonly ChainedFact[];
}
const PAPERS = ['notice', 'record'] as const;
const t = (word: string, values: Record<string, unknown> = {}) =>
  wordsIn('zh-CN')(`packages:archive.${word}`, values);

/** 一事一档: all that is kept of a matter. Everything comes from the record, so that the same record gives the same bytes. */
export function matterContent(tx: ReadTx, { matter }: Here, page: Page): MatterContent {
  const facts = tx.events.chain(matter.id);
  const held = page.meetings.filter(({ state }) => state === 'held');
  const papers = held.flatMap(({ id }) =>
    PAPERS.flatMap((kind) => {
      const asked = { kind, of: '', perPage: 4, language: 'zh-CN' } as const;
      return paperOf(tx, tx.meetings.get(id), asked) ?? [];
    }),
  );
  const notices = tx.releases
    .released()
    .filter(({ matterId }) => matterId === matter.id)
    .toReversed()
    .map(({ published }) => ({ title: JSON.parse(published ?? '').title, published: published ?? '' }));
  const about: PackageAbout = {
    kind: 'matter',
    id: matter.id,
    title: t('title', { title: matter.title }),
    street: tx.store.get()?.street ?? '',
    community: page.matter.community,
    communityId: matter.communityId,
    madeAt: facts.at(-1)?.at ?? matter.changedAt,
    from: null,
    until: null,
  };
  return { about, page, notices, papers, facts };
}

/** A file gone from the disk is refused by name rather than left out unsaid. */
export async function matterFiles(files: Files, content: MatterContent): Promise<PackageFile[]> {
  const { page, notices, papers, facts } = content;
  const nameOnce = createNames();
  const inFolder = (folder: string, name: string) =>
    `${folder}/${nameOnce(`${folder} ${name}`).slice(folder.length + 1)}`;
  const archived: (PackageFile & ArchivedFile)[] = [];
  for (const { hash, fileName, kind, stage } of page.records) {
    if (hash === null) continue;
    const name = fileName ?? kind;
    const bytes = (await bytesOf(files, hash)) ?? refuse('records.fileMissing', { name });
    const at = inFolder(safeName(folderOf(page, stage)), name);
    archived.push({ name: at, bytes, shown: name, mediaType: BYTES, part: 'records', kind, stage });
  }
  for (const { title, published } of notices) {
    const shown = t('notices');
    const at = inFolder(shown, `${title}.json`);
    archived.push({ ...json(at, published, title), part: 'notices', kind: shown, stage: null });
  }
  for (const paper of papers) {
    const of = { part: 'minutes', kind: paper.title, stage: null } as const;
    const at = (ending: string) => inFolder(t('minutes'), `${paper.title}.${ending}`);
    const word = new Uint8Array(await wordFile(paper));
    archived.push({ name: at('docx'), bytes: word, shown: `${paper.title} (Word)`, mediaType: WORD, ...of });
    const html = new Uint8Array(Buffer.from(writeHtml(paper)));
    archived.push({ name: at('html'), bytes: html, shown: paper.title, mediaType: 'text/html', ...of });
  }
  const journal = facts.map((fact) => `${JSON.stringify(fact)}\n`).join('');
  const data = { part: 'data', kind: t('data'), stage: null } as const;
  archived.push(
    { ...json('matter.json', canonical(keptOf(page)), t('matterFile')), ...data },
    { ...json('journal.jsonl', journal, t('journalFile')), mediaType: 'application/jsonl', ...data },
  );
  const index = matterIndex(content, archived);
  return [
    { ...json('index.html', index, content.about.title), mediaType: 'text/html' },
    ...archived.map(({ name, bytes, shown, mediaType }) => ({ name, bytes, shown, mediaType })),
  ];
}

/** The matter without what only the day of today makes of it, and without the telephone of who proposed it. */
function keptOf({ acts: _acts, missing: _missing, required: _required, road: _road, ...page }: Page): object {
  const { proposerContact: _contact, ...matter } = page.matter;
  const notices = page.notices.map(({ period, ...notice }) => ({
    ...notice,
    period: notice.completedOn === null ? null : period,
  }));
  return { format: 'yishiting-matter/1', ...page, secondNotice: undefined, matter, notices };
}

/** 03 二议: so that a file manager shows the stages in the order of the road. */
const folderOf = ({ road }: Page, stage: string): string => {
  const place = road.findIndex((stop) => stop.stage === stage);
  return `${String(place + 1).padStart(2, '0')} ${road[place]?.name['zh-CN'] ?? stage}`;
};

const json = (name: string, content: string, shown: string): PackageFile => ({
  name,
  bytes: new Uint8Array(Buffer.from(content, 'utf8')),
  shown,
  mediaType: 'application/json',
});

const BYTES = 'application/octet-stream';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
