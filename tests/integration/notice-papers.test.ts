import { existsSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { browserPrinter, usualPlaces } from '../../electron/host/outside/pdf.ts';
import { noticeAbout, noticePapers } from '../../electron/host/packages/contents/notice.ts';
import { noticePdf } from '../../electron/host/packages/contents/notice-pdf.ts';
import { posterPage } from '../../electron/host/packages/contents/poster.ts';
import { makePackage } from '../../electron/host/packages/make.ts';
import type { PublicNotice } from '../../shared/contract/public-notice.ts';
import { newSigner, noticeOf } from '../support/kiosk-packages.ts';
import { linesInPdf } from '../support/pdf-lines.ts';

const HASH = 'ab12cd34ef56ab78'.repeat(4);
const LONG = { plan: '由物业公司负责施工，社区居委会监督；施工期间北门人行道改走东侧。\n'.repeat(110) };
const RESULT: Partial<PublicNotice> = {
  kind: 'result',
  result: {
    implementedBy: '金门路社区居民委员会',
    finishedOn: '2026-04-28',
    cost: '47,900元',
    acceptance: '验收合格。',
    evaluation: '评议结果：满意34票，基本满意11票，不满意2票。',
    supervision: '监督委员会无异议。',
    resolutionNumber: '金门路公示〔2026〕1号',
  },
};

test('Word says what the notice says, and the same notice gives the same bytes', async () => {
  const notice = noticeOf(4, RESULT);
  const [once, again] = [await noticePapers(notice), await noticePapers(notice)];
  expect(again).toEqual(once);
  const word = once.find(({ name }) => name === 'notice.docx')?.bytes ?? new Uint8Array();
  const text = strFromU8(unzipSync(word)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
  for (const words of [
    notice.votes[0]?.sentence ?? '?',
    notice.plan,
    '47,900元',
    '监督委员会无异议。',
    '金门路公示〔2026〕1号',
    '2026年3月2日',
    notice.objecting.telephone,
  ])
    expect(text).toContain(words);
});

test('a poster is one page without a script that holds figures, the plan, its proof and a code', () => {
  const page = posterPage(noticeOf(4), HASH);
  expect(page).not.toMatch(/<script|src=|href=/);
  for (const words of ['由物业公司负责施工', 'ab12cd34ef56ab78', '<svg', '<b>45</b>', '2026年3月17日'])
    expect(page).toContain(words);
});

test('a plan that is too long is cut last, and the poster says where it goes on', () => {
  const page = posterPage(noticeOf(4, LONG), HASH);
  expect(page).toContain('（全文见社区公示栏和公示包）');
  expect(page).toContain('预算48,600元');
  expect(page.split('北门人行道改走东侧').length).toBeLessThan(60);
});

test('what somebody typed stays text', () => {
  expect(posterPage(noticeOf(4, { plan: '<img src=x onerror=alert(1)>' }), HASH)).not.toContain('<img');
});

describe.runIf(usualPlaces().some((place) => existsSync(place)))(
  'printed by a browser of this machine',
  () => {
    test('every poster is one sheet of A3', async () => {
      const print = browserPrinter();
      for (const changed of [{}, LONG, RESULT]) {
        const pages = linesInPdf(await print(posterPage(noticeOf(3, changed), HASH)), 16);
        expect(
          pages.map(({ width, height }) => [width, height].map((side) => Math.round((side / 72) * 25.4))),
        ).toEqual([[297, 420]]);
      }
    }, 60_000);

    test('the PDF of a package is printed once: the same release gives the same bytes, with the day of the notice', async () => {
      const notice = noticeOf(4);
      const first = await noticePdf(notice, browserPrinter(), null);
      const bytes = first?.bytes ?? new Uint8Array();
      expect(Buffer.from(bytes).toString('latin1')).toContain('(D:20260302000000');
      const earlier = makePackage(
        noticeAbout(notice, '2026-03-02T01:00:00.000Z'),
        first === null ? [] : [first],
        newSigner(),
      );
      const again = await noticePdf(notice, () => Promise.reject(new Error('printed twice')), earlier);
      expect(again?.bytes).toEqual(bytes);
      expect(await noticePdf(notice, null, null)).toBeNull();
    }, 30_000);
  },
);
