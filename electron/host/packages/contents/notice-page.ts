import type { PublicNotice, PublicVote } from '../../../../shared/contract/public-notice.ts';
import { escapeText } from '../../../../shared/documents/escape.ts';
import { officialDay } from '../../../../shared/documents/papers/numbering.ts';
import { wordsIn } from '../../words.ts';
import { canonical } from '../make.ts';
import { sha256 } from '../signing.ts';

type Line = readonly [word: string, text: string | null];
const FIGURES = ['due', 'present', 'for', 'against', 'abstain', 'blank', 'invalid'] as const;

/**
 * The notice as one page that needs nothing else: no script, no font, no picture, readable on a phone and on paper.
 * `around` is markup of the place it stands in.
 */
export function noticePage(notice: PublicNotice, around = { above: '', below: '' }): string {
  const { period, objecting, replaces, result } = notice;
  const body = [
    `<h1>${escapeText(notice.title)}</h1>`,
    `<p class="summary">${escapeText(notice.summary)}</p>`,
    replaces === null ? '' : section('replaces', `<p>${t('replacesText', replaces)}</p>`),
    lines([
      ['number', notice.number],
      ['body', notice.decidedBy],
      ['decidedOn', notice.decidedOn === null ? null : day(notice.decidedOn)],
    ]),
    notice.votes.length === 0 ? '' : section('votes', notice.votes.map(voteOf).join('')),
    ...(['plan', 'money', 'schedule'] as const).map((word) => text(word, notice[word])),
    result === null
      ? ''
      : section(
          'result',
          lines([
            ['implementedBy', result.implementedBy],
            ['finishedOn', result.finishedOn === null ? null : day(result.finishedOn)],
            ['cost', result.cost],
            ['acceptance', result.acceptance],
            ['evaluation', result.evaluation],
            ['supervised', result.supervision],
            ['resolutionNumber', result.resolutionNumber],
          ]),
        ),
    section(
      'period',
      `<p>${t('periodText', { ...period, from: day(period.from), until: day(period.until) })}</p>${lines([['place', period.place]])}`,
    ),
    section(
      'objecting',
      `${paragraphs(objecting.how)}${lines([
        ['address', objecting.address],
        ['telephone', objecting.telephone],
        ['hours', objecting.hours],
      ])}`,
    ),
    text('supervision', notice.supervision),
    list('laws', notice.laws.map(escapeText)),
    list('overrides', notice.overrides.map(escapeText)),
    list(
      'attachments',
      notice.attachments.map(({ name }) => link(name)),
    ),
    lines([
      ['publisher', notice.publisher],
      ['publishedOn', day(notice.publishedOn)],
    ]),
    `<p class="proof">${t('proof', { hash: sha256(new Uint8Array(Buffer.from(canonical(notice)))) })}</p>`,
  ];
  return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeText(notice.title)}</title><style>${STYLE}</style></head><body>${around.above}<main>${body.join('')}</main>${around.below}</body></html>\n`;
}

function voteOf(vote: PublicVote): string {
  const known = FIGURES.filter((key) => vote[key] !== null);
  const choices = vote.options.map((option) => `<li>${t('votesOf', option)}</li>`).join('');
  return [
    `<h3>${escapeText(vote.motion)}</h3>`,
    lines(known.map((key) => [key, String(vote[key])])),
    choices === '' ? '' : `<p>${t('options')}</p><ul>${choices}</ul>`,
    vote.sentence === '' ? '' : `<p class="verdict">${escapeText(vote.sentence)}</p>`,
  ].join('');
}

const day = (on: string): string => officialDay(on, 'zh-CN');

const section = (word: string, inner: string): string => `<section><h2>${t(word)}</h2>${inner}</section>`;

const text = (word: string, content: string): string =>
  content === '' ? '' : section(word, paragraphs(content));

const list = (word: string, items: readonly string[]): string =>
  items.length === 0 ? '' : section(word, `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`);

const paragraphs = (content: string): string =>
  content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeText(line)}</p>`)
    .join('');

/** Names and what they are; what is empty is left out. */
function lines(all: readonly Line[]): string {
  const full = all.filter(([, content]) => content !== null && content !== '');
  if (full.length === 0) return '';
  return `<dl>${full.map(([word, content]) => `<div><dt>${t(word)}</dt><dd>${escapeText(content ?? '')}</dd></div>`).join('')}</dl>`;
}

const link = (name: string): string =>
  `<a href="attachments/${escapeText(encodeURIComponent(name))}">${escapeText(name)}</a>`;

const t = (word: string, values: Record<string, unknown> = {}): string =>
  escapeText(wordsIn('zh-CN')(`packages:noticePage.${word}`, values));

const STYLE =
  'body{font:18px/1.7 "PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC",sans-serif;color:#1f1d1a;background:#faf8f5;margin:0}main{max-width:40em;margin:0 auto;padding:32px 16px;overflow-wrap:anywhere}h1{font-size:28px;line-height:1.4}h2{font-size:21px;margin:32px 0 8px}h3{font-size:18px}.summary,.verdict{font-weight:600}.proof{margin-top:32px;font-size:15px;color:#5c564e}a{color:#1d4f7c}dl{margin:8px 0}dl div{display:flex;flex-wrap:wrap;gap:0 12px}dt{color:#5c564e;min-width:6em}dd{margin:0;flex:1 1 12em}@media print{body{background:#fff}}';
