import type { PublicNotice } from '../../../../shared/contract/public-notice.ts';
import { escapeText } from '../../../../shared/documents/escape.ts';
import { officialDay } from '../../../../shared/documents/papers/numbering.ts';
import { codeSvg } from '../../documents/page-code.ts';
import { noticeText } from '../../kiosk/notice-code.ts';
import { wordsIn } from '../../words.ts';

/** Letters of 10 mm are read from two metres; below the last step a poster is a page of small print. */
const STEPS = [40, 36, 32, 29, 26, 23, 21, 19] as const;
/** The type area of an A3 sheet with margins of 20 mm, less title, figures and foot. */
const [WIDTH_MM, TEXT_HEIGHT_MM] = [257, 214];
const MM_PER_POINT = 25.4 / 72;
const LEADING = 1.4;
/** The space before every part. */
const PART_LINES = 0.25;
/** A title of more signs is set smaller, so that it is whole. */
const LONG_TITLE = 36;

type Part = readonly [head: string, text: string];

/**
 * The notice as one sheet of A3 for the board: large letters, figures, how to object, and a square code with its text
 * that is read without a network. What is long is set smaller, step by step; then the plan is cut and says where it goes on.
 */
export function posterPage(notice: PublicNotice, sha256: string): string {
  const { period, objecting } = notice;
  const [vote] = notice.votes;
  const foot = [
    t('periodText', { from: day(period.from), until: day(period.until), days: period.days }),
    notice.publisher + t('poster.comma') + day(notice.publishedOn),
    t('poster.proof', { hash: sha256.slice(0, 16) }),
    t('poster.code'),
  ];
  const parts = partsOf(notice);
  const size = STEPS.find((step) => linesOf(parts, step) <= room(step)) ?? STEPS[STEPS.length - 1] ?? 19;
  const isLong = [...notice.title].length > LONG_TITLE;
  const shown = fitted(parts, size);
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escapeText(notice.title)}</title><style>${STYLE.replace('SIZE', String(size))}</style></head>
<body>
<header><p class="kind">${escapeText(t(`poster.kinds.${notice.kind}`))}</p><p>${escapeText(notice.number)}</p></header>
<h1${isLong ? ' class="long"' : ''}>${escapeText(notice.title)}</h1>
${vote === undefined ? '' : figures(vote)}
<main>
${shown.map(([head, text]) => `<section>${lines(head, text)}</section>`).join('\n')}
</main>
<footer>
<div>${foot.map((line) => `<p>${escapeText(line)}</p>`).join('')}<p>${escapeText([objecting.telephone, notice.supervision].filter(Boolean).join(t('poster.comma')))}</p></div>
${codeSvg(noticeText(notice, sha256.slice(0, 16)), CODE_PT)}
</footer>
</body></html>
`;
}

/** 50 mm: read by a telephone at an arm's length. */
const CODE_PT = 142;

function partsOf(notice: PublicNotice): Part[] {
  const { objecting, result, period } = notice;
  const all: Part[] = [
    ['', notice.summary],
    [t('votes'), notice.votes.map(({ sentence }) => sentence).join('\n')],
    [t('replaces'), notice.replaces === null ? '' : t('replacesText', notice.replaces)],
    [
      t('result'),
      result === null
        ? ''
        : [
            result.finishedOn === null ? '' : `${t('finishedOn')} ${day(result.finishedOn)}`,
            result.cost === '' ? '' : `${t('cost')} ${result.cost}`,
            result.evaluation,
            `${t('resolutionNumber')} ${result.resolutionNumber}`,
          ]
            .filter(Boolean)
            .join('\n'),
    ],
    [t('money'), notice.money],
    [t('schedule'), notice.schedule],
    [t('place'), period.place],
    [
      t('objecting'),
      [
        objecting.how,
        [objecting.address, objecting.telephone, objecting.hours].filter(Boolean).join(t('poster.comma')),
      ]
        .filter(Boolean)
        .join('\n'),
    ],
    [PLAN, notice.plan],
  ];
  return all.filter(([, text]) => text.trim() !== '');
}

/** Stands last, so that it alone is cut where the sheet is full. */
const PLAN = wordsIn('zh-CN')('packages:noticePage.plan', {});

const perLine = (size: number): number => Math.floor(WIDTH_MM / (size * MM_PER_POINT));
const room = (size: number): number => Math.floor(TEXT_HEIGHT_MM / (size * MM_PER_POINT * LEADING));
const linesIn = (text: string, size: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / perLine(size))), 0);
/** Figures and Latin letters are half as wide. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u0021-\u00ff]/.test(sign) ? 0.6 : 1), 0);
const linesOf = (parts: readonly Part[], size: number): number =>
  parts.reduce((sum, [head, text]) => sum + linesIn(`${head} ${text}`, size) + PART_LINES, 0);

function fitted(parts: readonly Part[], size: number): Part[] {
  if (linesOf(parts, size) <= room(size)) return [...parts];
  const rest = parts.filter(([head]) => head !== PLAN);
  const plan = parts.find(([head]) => head === PLAN)?.[1] ?? '';
  const left = Math.floor(room(size) - linesOf(rest, size) - PART_LINES);
  if (left < 2) return [...rest, [PLAN, t('poster.goesOn')]];
  const signs = [...plan.replace(/\s*\n\s*/g, ' ')].slice(0, (left - 1) * perLine(size) - 4).join('');
  return [...rest, [PLAN, `${signs}… ${t('poster.goesOn')}`]];
}

function figures(vote: PublicNotice['votes'][number]): string {
  const cells = (['due', 'present', 'for', 'against', 'abstain'] as const).flatMap((key) =>
    vote[key] === null ? [] : [`<div><span>${escapeText(t(key))}</span><b>${vote[key]}</b></div>`],
  );
  return cells.length === 0 ? '' : `<div class="figures">${cells.join('')}</div>`;
}

/** The head runs into its first line: a sheet has no room for lines of one word. */
const lines = (head: string, text: string): string =>
  text
    .split('\n')
    .map((line, place) => {
      const lead = place === 0 && head !== '' ? `<b>${escapeText(head)}</b> ` : '';
      return `<p>${lead}${escapeText(line)}</p>`;
    })
    .join('');

const day = (on: string): string => officialDay(on, 'zh-CN');
const t = (word: string, values: Record<string, unknown> = {}): string =>
  wordsIn('zh-CN')(`packages:noticePage.${word}`, values);

const STYLE =
  '@page{size:A3 portrait;margin:20mm}*{box-sizing:border-box;margin:0}body{display:flex;flex-direction:column;width:257mm;height:379mm;margin:0 auto;overflow:hidden;font-family:"FangSong","Noto Serif CJK SC","SimSun",serif;font-size:SIZEpt;line-height:1.4;color:#000}header{display:flex;justify-content:space-between;font-size:22pt;border-bottom:2pt solid #a61c22}.kind{color:#a61c22;font-weight:700}h1{margin:6mm 0 4mm;font:700 44pt/1.25 "FZXiaoBiaoSong-B05S","Noto Serif CJK SC","SimSun",serif;text-align:center}h1.long{font-size:34pt}section{margin-top:.25em}b{font-family:"SimHei","Noto Sans CJK SC",sans-serif}.figures{display:flex;justify-content:center;gap:14mm;margin-bottom:4mm}.figures div{text-align:center;line-height:1.2}.figures span{display:block;font-size:18pt}.figures b{font:700 44pt/1.1 sans-serif}main{flex:1;min-height:0;overflow:hidden}p{overflow-wrap:anywhere}footer{display:flex;justify-content:space-between;align-items:flex-end;gap:10mm;margin-top:4mm;padding-top:4mm;border-top:1pt solid #000;font-size:16pt;line-height:1.4}footer svg{flex:none}';
