import { createHash } from 'node:crypto';
import { type Zippable, zipSync } from 'fflate';
import { escapeText } from '../../../shared/documents/escape.ts';
import { createNames } from '../../../shared/domain/file-names.ts';
import { writeHtml } from '../documents/html.ts';
import { wordFile } from '../documents/word.ts';
import type { Files } from '../files.ts';
import { agendaOf, noticePaper } from './before.ts';
import type { Saying } from './saying.ts';
import { whenText } from './saying.ts';
import type { PaperSource } from './source.ts';

interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the list in the package calls it, and under which item it stands. */
  readonly shown: string;
  readonly item: string | null;
}

/** 会议包: notice, agenda and the papers of every item, readable without this program. The same papers give the same bytes. */
export async function meetingPackage(source: PaperSource, files: Files): Promise<Uint8Array> {
  const { saying } = source;
  const nameOnce = createNames();
  const entries: Entry[] = [];
  for (const paper of [noticePaper(source), agendaOf(source)]) {
    const word = await wordFile(paper);
    entries.push({ name: nameOnce(`${paper.title}.docx`), bytes: word, shown: paper.title, item: null });
    const page = Buffer.from(writeHtml(paper));
    entries.push({ name: nameOnce(`${paper.title}.html`), bytes: page, shown: paper.title, item: null });
  }
  for (const item of source.day.items)
    for (const paper of item.papers) {
      const bytes = await bytesOf(files, paper.hash);
      // A file that is gone from the disk is named in the list as missing rather than left out unsaid.
      const name = nameOnce(`${item.number} ${paper.name}`);
      const shown = bytes ? paper.name : saying.t('packageMissing', { name: paper.name });
      entries.push({ name, bytes: bytes ?? new Uint8Array(), shown, item: `${item.number} ${item.title}` });
    }
  const sums = entries.map(({ name, bytes }) => `${sha256(bytes)}  ${name}`).join('\n');
  const index = indexPage(source, entries);
  return zipSync(
    zippable([
      ['index.html', Buffer.from(index)],
      ['SHA256SUMS.txt', Buffer.from(`${sums}\n${sha256(Buffer.from(index))}  index.html\n`)],
      ...entries.map(({ name, bytes }): [string, Uint8Array] => [name, bytes]),
    ]),
    // Where the calendar of zip files begins: no trace of when the package was made.
    { mtime: new Date(1980, 0, 1), level: 6 },
  );
}

const zippable = (files: readonly [string, Uint8Array][]): Zippable => Object.fromEntries(files);

function indexPage({ saying, record }: PaperSource, entries: readonly Entry[]): string {
  const links = (of: readonly Entry[]) =>
    of
      .map(
        ({ name, shown }) =>
          `<li><a href="${encodeURIComponent(name)}">${escapeText(shown)}</a> <small>${escapeText(endingOf(name))}</small></li>`,
      )
      .join('');
  const own = entries.filter((entry) => entry.item === null);
  const items = Map.groupBy(
    entries.filter((entry) => entry.item !== null),
    (entry) => entry.item ?? '',
  );
  const sections = [...items]
    .map(([item, of]) => `<h2>${escapeText(item)}</h2><ul>${links(of)}</ul>`)
    .join('');
  return `<!doctype html><html lang="${saying.language}"><head><meta charset="utf-8"><title>${escapeText(record.title)}</title><style>${STYLE}</style></head><body><h1>${escapeText(record.title)}</h1><p>${escapeText(headText(saying, record))}</p><ul>${links(own)}</ul>${sections}<p><small>${escapeText(saying.t('packageSums'))}</small></p></body></html>`;
}

const headText = (saying: Saying, record: PaperSource['record']): string =>
  [whenText(saying, record.heldOn, record.startsAt), record.place].filter((text) => text !== '').join(' · ');

const endingOf = (name: string): string => name.split('.').at(-1)?.toUpperCase() ?? '';

const STYLE =
  'body{font-family:sans-serif;max-width:46em;margin:3em auto;padding:0 1em;line-height:1.6}h1{font-size:1.5em}h2{font-size:1.1em}';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function bytesOf(files: Files, hash: string): Promise<Uint8Array | null> {
  const stream = files.open(hash);
  return stream === null ? null : new Uint8Array(await new Response(stream).arrayBuffer());
}
