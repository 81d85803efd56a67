import { initialsOf, readingOf } from '../../../../db/pinyin.ts';
import type { PublicNotice } from '../../../../shared/contract/public-notice.ts';
import { escapeText } from '../../../../shared/documents/escape.ts';
import type { Id } from '../../../../shared/values.ts';
import { wordsIn } from '../../words.ts';
import { SITE_SCRIPT, SITE_SCRIPT_HASH } from './site-script.ts';

export interface SiteNotice {
  readonly releaseId: Id;
  readonly matterId: Id;
  readonly notice: PublicNotice;
  /** The notice that corrected this one. */
  readonly replacedBy: Id | null;
}

/** All notices, the newest first, by years. Whole without scripts; with them it can be searched. */
export function listPage(office: string, notices: readonly SiteNotice[]): string {
  const years = Map.groupBy(notices, ({ notice }) => notice.publishedOn.slice(0, 4));
  const title = t('title', { office });
  const newest = notices[0]?.notice.publishedOn ?? '';
  const sections = [...years].map(
    ([year, of]) => `<section><h2>${t('year', { year })}</h2><ol>${of.map(rowOf).join('')}</ol></section>`,
  );
  return [
    `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '${SITE_SCRIPT_HASH}'">`,
    `<title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1>`,
    `<p>${t('count', { count: notices.length })} · ${t('newest', { day: newest })}</p>`,
    `<p class="find" hidden data-running="${t('running')}" data-none="${t('none')}" data-found="${t('found', { count: '{n}' })}"><label for="find">${t('find')}</label><input id="find" type="search" placeholder="${t('findHint')}" autocomplete="off"><output for="find"></output></p>`,
    ...sections,
    `</main><footer><p>${t('check', { office })}</p><p><a href="notices.json">${t('list')}</a></p></footer><script>${SITE_SCRIPT}</script></body></html>\n`,
  ].join('');
}

function rowOf({ releaseId, notice, replacedBy }: SiteNotice): string {
  const { title, number, community, kind, period, matterNumber, summary } = notice;
  const words = [title, number, matterNumber, community, summary].join(' ').normalize('NFKC').toLowerCase();
  const found = `${words} ${readingOf(title)} ${initialsOf(title)} ${readingOf(community)} ${initialsOf(community)}`;
  const told = [
    t(kind),
    number,
    community,
    t('period', { from: period.from, until: period.until }),
    ...(replacedBy === null ? [] : [t('replaced')]),
  ];
  return `<li data-words="${escapeText(found)}" data-from="${period.from}" data-until="${period.until}"${replacedBy === null ? '' : ' data-replaced="1"'}><h3><a href="${placeOf(releaseId)}">${escapeText(title)}</a></h3><p>${told.map(escapeText).join(' · ')}</p></li>`;
}

/** What stands above and below a notice in the site: the way back, its correction, and the other one of the pair. */
export function aroundNotice({ replacedBy }: SiteNotice, pair: SiteNotice | null) {
  const link = (id: Id, words: string) => `<a href="../../${placeOf(id)}">${escapeText(words)}</a>`;
  const bar = 'style="max-width:40em;margin:0 auto;padding:16px"';
  const correction =
    replacedBy === null ? '' : `<p><strong>${link(replacedBy, t('replacedBy'))}</strong></p>`;
  return {
    above: `<nav ${bar}><p><a href="../../index.html">${t('back')}</a></p>${correction}</nav>`,
    below:
      pair === null
        ? ''
        : `<footer ${bar}><p>${t('pair')}${link(pair.releaseId, pair.notice.title)}</p></footer>`,
  };
}

const placeOf = (releaseId: Id): string => `notices/${releaseId}/index.html`;

const t = (word: string, values: Record<string, unknown> = {}): string =>
  escapeText(wordsIn('zh-CN')(`packages:site.${word}`, values));

const STYLE =
  'body{font:18px/1.7 "PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC",sans-serif;color:#1f1d1a;background:#faf8f5;margin:0}main,footer{max-width:52em;margin:0 auto;padding:32px 16px;overflow-wrap:anywhere}h1{font-size:28px;line-height:1.4;margin:0}h2{font-size:21px;margin:32px 0 8px}h3{font-size:18px;margin:0}ol{list-style:none;margin:0;padding:0;background:#fff;border:1px solid #e4dfd8;border-radius:8px}li{padding:14px 20px}li+li{border-top:1px solid #e4dfd8}li p{margin:4px 0 0;color:#5c564e;font-size:16px}li[hidden],section[hidden],.find[hidden]{display:none}a{color:#1d4f7c}.running{font-size:14px;color:#1f6b3a;background:#e8f3ea;border-radius:4px;padding:2px 8px;white-space:nowrap}.find{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;margin:24px 0 0}.find input{flex:1 1 16em;font:inherit;min-height:44px;padding:0 12px;border:1px solid #8a8378;border-radius:8px;background:#fff;color:inherit}.find output{color:#5c564e}footer{color:#5c564e;font-size:16px;padding-top:0}@media print{body{background:#fff}.find{display:none}}';
