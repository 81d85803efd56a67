import { escapeText } from '../../../../shared/documents/escape.ts';
import { retentionOf } from '../../../../shared/domain/retention.ts';
import { wordsIn } from '../../words.ts';
import type { MatterContent } from './matter.ts';

export interface ArchivedFile {
  readonly name: string;
  readonly shown: string;
  readonly part: 'records' | 'notices' | 'minutes' | 'data';
  /** What it is called among papers; its retention follows from that. */
  readonly kind: string;
  readonly stage: string | null;
}

/** The cover of a file of a matter: its road, and every paper with how long it is kept. */
export function matterIndex({ about, page, facts }: MatterContent, files: readonly ArchivedFile[]): string {
  const { matter } = page;
  const head = [matter.number ?? '', about.street, about.community].filter((word) => word !== '').join(' · ');
  const stages = page.road.filter(({ openedOn }) => openedOn !== null);
  const road = stages
    .map(({ name, concludedOn, outcome, sentence }) =>
      row([
        name['zh-CN'],
        concludedOn ?? '',
        outcome === null ? '' : words(`words:outcomes.${outcome}`, {}),
        sentence?.['zh-CN'] ?? '',
      ]),
    )
    .join('');
  const records = stages
    .map(({ stage, name }) => {
      const of = files.filter((file) => file.part === 'records' && file.stage === stage);
      const waived = page.records.filter((record) => record.stage === stage && record.waivedBecause !== null);
      const lines = waived.map(({ kind, waivedBecause }) => t('waived', { kind, reason: waivedBecause }));
      const said = lines.map((line) => `<p>${line}</p>`).join('');
      const none = of.length === 0 && waived.length === 0 ? `<p>${t('noRecords')}</p>` : '';
      return `<h3>${escapeText(name['zh-CN'])}</h3>${table(of)}${said}${none}`;
    })
    .join('');
  const parts = (['minutes', 'notices', 'data'] as const)
    .map((part) => [part, files.filter((file) => file.part === part)] as const)
    .filter(([, of]) => of.length > 0)
    .map(([part, of]) => `<h2>${t(part)}</h2>${table(of)}`)
    .join('');
  const heads = (['stage', 'day', 'outcome', 'sentence'] as const)
    .map((word) => `<th scope="col">${t(word)}</th>`)
    .join('');
  const open = matter.state === 'archived' ? '' : `<p>${t('notArchived')}</p>`;
  const hash = facts.at(-1)?.hash ?? '';
  return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeText(about.title)}</title><style>${STYLE}</style></head><body><main><p class="internal">${t('internal')}</p><h1>${escapeText(about.title)}</h1><p>${escapeText(head)}</p>${open}<h2>${t('road')}</h2><table><thead><tr>${heads}</tr></thead><tbody>${road}</tbody></table><h2>${t('records')}</h2>${records}${parts}<p>${t('journal', { count: facts.length, hash })}</p></main></body></html>\n`;
}

function table(files: readonly ArchivedFile[]): string {
  if (files.length === 0) return '';
  const rows = files
    .map(
      ({ name, shown, kind }) =>
        `<tr><td><a href="${escapeText(name.split('/').map(encodeURIComponent).join('/'))}">${escapeText(shown)}</a></td><td>${escapeText(kind)}</td><td>${t(`keep.${retentionOf(kind)}`)}</td></tr>`,
    )
    .join('');
  return `<table><thead><tr><th scope="col">${t('file')}</th><th scope="col">${t('records')}</th><th scope="col">${t('kept')}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

const row = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${escapeText(cell)}</td>`).join('')}</tr>`;

const words = wordsIn('zh-CN');
const t = (word: string, values: Record<string, unknown> = {}): string =>
  escapeText(words(`packages:archive.${word}`, values));

const STYLE =
  'body{font:16px/1.7 "PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC",sans-serif;color:#1f1d1a;background:#faf8f5;margin:0}main{max-width:60em;margin:0 auto;padding:32px 16px;overflow-wrap:anywhere}h1{font-size:24px}h2{font-size:20px;margin:32px 0 8px}h3{font-size:16px;margin:20px 0 6px}a{color:#1d4f7c}.internal{border:2px solid #b3261e;color:#8c1d18;padding:8px 16px;font-weight:600;background:#fff}table{border-collapse:collapse;width:100%;background:#fff}td,th{border:1px solid #e4dfd8;padding:8px 12px;text-align:left;vertical-align:top}@media print{body{background:#fff}}';
