import { escapeText } from '../../../../shared/documents/escape.ts';
import { createNames } from '../../../../shared/domain/file-names.ts';
import type { PackageAbout } from '../../../../shared/domain/packages.ts';
import type { Id, Instant } from '../../../../shared/values.ts';
import { writeHtml } from '../../documents/html.ts';
import { wordFile } from '../../documents/word.ts';
import type { Files } from '../../files.ts';
import { agendaOf, noticePaper } from '../../papers/before.ts';
import { whenText } from '../../papers/saying.ts';
import type { PaperSource } from '../../papers/source.ts';
import type { PackageFile } from '../make.ts';
import { bytesOf } from '../packing.ts';

interface Listed {
  readonly name: string;
  /** What the list in the package calls it, and under which item it stands. */
  readonly shown: string;
  readonly item: string | null;
  /** Null: gone from the disk. It is named as missing rather than left out unsaid. */
  readonly bytes: Uint8Array | null;
}

/** What the package of a meeting says of itself; its time is of the record, so that the same papers give the same bytes. */
export function meetingAbout(id: Id, communityId: Id | null, { record, day }: PaperSource): PackageAbout {
  const { announcedAt } = day.meeting;
  return {
    kind: 'meeting',
    id,
    title: record.title,
    street: record.street,
    community: record.community,
    communityId,
    madeAt: (announcedAt ?? `${record.heldOn}T00:00:00.000Z`) as Instant,
    from: null,
    until: null,
  };
}

/** 会议包: notice, agenda and the papers of every item, readable without this program. */
export async function meetingFiles(source: PaperSource, files: Files): Promise<PackageFile[]> {
  const { saying } = source;
  const nameOnce = createNames();
  nameOnce('index.html');
  const listed: Listed[] = [];
  for (const paper of [noticePaper(source), agendaOf(source)]) {
    const word = new Uint8Array(await wordFile(paper));
    listed.push({ name: nameOnce(`${paper.title}.docx`), bytes: word, shown: paper.title, item: null });
    const page = new Uint8Array(Buffer.from(writeHtml(paper)));
    listed.push({ name: nameOnce(`${paper.title}.html`), bytes: page, shown: paper.title, item: null });
  }
  for (const item of source.day.items)
    for (const paper of item.papers) {
      const bytes = await bytesOf(files, paper.hash);
      const name = nameOnce(`${item.number} ${paper.name}`);
      const shown = bytes ? paper.name : saying.t('packageMissing', { name: paper.name });
      listed.push({ name, bytes, shown, item: `${item.number} ${item.title}` });
    }
  const index = new Uint8Array(Buffer.from(indexPage(source, listed)));
  return [
    { name: 'index.html', bytes: index, shown: source.record.title, mediaType: 'text/html' },
    ...listed.flatMap(({ name, bytes, shown }) =>
      bytes === null ? [] : [{ name, bytes, shown, mediaType: typeOf(name) }],
    ),
  ];
}

function indexPage({ saying, record }: PaperSource, listed: readonly Listed[]): string {
  const entries = (of: readonly Listed[]) =>
    of
      .map(({ name, shown, bytes }) =>
        bytes === null
          ? `<li>${escapeText(shown)}</li>`
          : `<li><a href="${encodeURIComponent(name)}">${escapeText(shown)}</a> <small>${escapeText(endingOf(name))}</small></li>`,
      )
      .join('');
  const own = listed.filter(({ item }) => item === null);
  const items = Map.groupBy(
    listed.filter(({ item }) => item !== null),
    ({ item }) => item ?? '',
  );
  const sections = [...items]
    .map(([item, of]) => `<h2>${escapeText(item)}</h2><ul>${entries(of)}</ul>`)
    .join('');
  const head = [whenText(saying, record.heldOn, record.startsAt), record.place].filter(Boolean).join(' · ');
  return `<!doctype html><html lang="${saying.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeText(record.title)}</title><style>${STYLE}</style></head><body><h1>${escapeText(record.title)}</h1><p>${escapeText(head)}</p><ul>${entries(own)}</ul>${sections}<p><small>${escapeText(saying.t('packageSums'))}</small></p></body></html>`;
}

const endingOf = (name: string): string => name.split('.').at(-1)?.toUpperCase() ?? '';

const typeOf = (name: string): string => TYPES[endingOf(name)] ?? 'application/octet-stream';

const TYPES: Readonly<Record<string, string>> = {
  DOCX: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  HTML: 'text/html',
  PDF: 'application/pdf',
};

const STYLE =
  'body{font-family:sans-serif;max-width:46em;margin:3em auto;padding:0 1em;line-height:1.6}h1{font-size:1.5em}h2{font-size:1.1em}';
