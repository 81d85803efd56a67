import { escapeText } from '../../../shared/documents/escape.ts';
import type { PackageAbout } from '../../../shared/domain/packages.ts';
import { wordsIn } from '../words.ts';
import type { PackageFile } from './make.ts';
import { sha256 } from './signing.ts';

/** What may be passed on; everything else is between offices, or for the archive. */
const PUBLIC: ReadonlySet<PackageAbout['kind']> = new Set(['notice', 'site', 'trust']);
const RECORD = 'ro-crate-metadata.json';
export const PREVIEW = 'ro-crate-preview.html';

/** ro-crate-metadata.json (RO-Crate 1.2): what each file is, for programs and archives. */
export function crateOf(about: PackageAbout, files: readonly PackageFile[]): string {
  const publisher = { '@id': '#publisher' };
  const graph = [
    {
      '@id': RECORD,
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: about.title,
      description: t('crate.description', { kind: t(`kinds.${about.kind}`), title: about.title }),
      identifier: `${about.kind}/${about.id}`,
      datePublished: about.madeAt,
      ...(about.from !== null && { temporalCoverage: `${about.from}/${about.until ?? '..'}` }),
      inLanguage: 'zh-CN',
      license: { '@id': '#terms' },
      publisher,
      hasPart: [...files.map(({ name }) => ({ '@id': idOf(name) })), { '@id': PREVIEW }],
    },
    {
      '@id': '#terms',
      '@type': 'CreativeWork',
      name: t('crate.terms'),
      description: t(PUBLIC.has(about.kind) ? 'crate.termsText' : 'crate.internalText'),
    },
    {
      '@id': '#publisher',
      '@type': 'Organization',
      name: [about.street, about.community].filter((text) => text !== '').join(' '),
    },
    ...files.map(({ name, bytes, shown, mediaType }) => ({
      '@id': idOf(name),
      '@type': 'File',
      name: shown,
      encodingFormat: mediaType,
      contentSize: String(bytes.length),
      sha256: sha256(bytes),
    })),
    {
      '@id': PREVIEW,
      '@type': 'CreativeWork',
      name: t('crate.preview'),
      encodingFormat: 'text/html',
      about: { '@id': './' },
    },
  ];
  return `${JSON.stringify({ '@context': 'https://w3id.org/ro/crate/1.2/context', '@graph': graph }, null, 2)}\n`;
}

/** ro-crate-preview.html: the same list for people, without scripts. */
export function cratePreview(about: PackageAbout, files: readonly PackageFile[]): string {
  const rows = files
    .map(
      ({ name, bytes, shown, mediaType }) =>
        `<tr><td><a href="${escapeText(idOf(name))}">${escapeText(shown)}</a></td><td>${escapeText(mediaType)}</td><td>${bytes.length}</td><td><code>${sha256(bytes).slice(0, 16)}…</code></td></tr>`,
    )
    .join('');
  const heads = ['file', 'type', 'bytes', 'hash']
    .map((key) => `<th scope="col">${t(`crate.${key}`)}</th>`)
    .join('');
  return page(
    about.title,
    `<h1>${escapeText(about.title)}</h1><p>${escapeText(t(`kinds.${about.kind}`))} · ${escapeText(about.street)} ${escapeText(about.community)}</p><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`,
  );
}

/** The page on top of an unpacked bag: where to begin. */
export const doorPage = (about: PackageAbout): string =>
  page(
    about.title,
    `<h1>${escapeText(about.title)}</h1><p><a href="data/index.html">${escapeText(t('door.open'))}</a></p><p>${escapeText(t('door.check'))}</p>`,
  );

const page = (title: string, body: string): string =>
  `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeText(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>\n`;

const idOf = (name: string): string => name.split('/').map(encodeURIComponent).join('/');

const t = (key: string, values: Record<string, unknown> = {}): string =>
  wordsIn('zh-CN')(`packages:${key}`, values);

const STYLE =
  'body{font:16px/1.7 "PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC",sans-serif;color:#1f1d1a;background:#faf8f5;margin:0}main{max-width:56em;margin:0 auto;padding:32px 16px}h1{font-size:24px}a{color:#1d4f7c}table{border-collapse:collapse;width:100%;background:#fff}td,th{border:1px solid #e4dfd8;padding:8px 12px;text-align:left;overflow-wrap:anywhere}';
