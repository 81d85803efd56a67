import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { noticeAbout, noticeFiles } from '../../electron/host/packages/contents/notice.ts';
import { makePackage } from '../../electron/host/packages/make.ts';
import { sha256 } from '../../electron/host/packages/signing.ts';
import { verifyPackage } from '../../electron/host/packages/verify.ts';
import { noticeOf } from '../support/kiosk-packages.ts';
import { office, trusting } from '../support/packages.ts';

const plan = new Uint8Array(Buffer.from('plan'));
const vote = {
  motion: '=加装, "充电桩"',
  due: 60,
  present: 55,
  for: 50,
  against: 3,
  abstain: 2,
  blank: null,
  invalid: null,
  options: [],
  sentence: '同意 50 票, 通过',
};
const notice = noticeOf(1, {
  title: '公示 <script>alert(1)</script>',
  votes: [vote],
  attachments: [{ name: '方案 1.txt', sha256: sha256(plan), size: plan.length }],
});
const attached = new Map([[sha256(plan), plan]]);
const files = noticeFiles(notice, attached);
const textOf = (name: string) => {
  const found = files.find((file) => file.name === name);
  return Buffer.from(found?.bytes ?? []).toString('utf8');
};

describe('the package of a notice', () => {
  test('is sound, keeps its dates, and is the same bytes each time', () => {
    const signer = office();
    const about = noticeAbout(notice, '2026-03-05T02:00:00.000Z');
    const bytes = makePackage(about, files, signer);
    const rules = { trusted: trusting(signer), today: notice.period.from };
    expect(verifyPackage(bytes, rules)).toMatchObject({ sound: true, trusted: true, troubles: [] });
    expect(Buffer.compare(bytes, makePackage(about, noticeFiles(notice, attached), signer))).toBe(0);
  });

  test('ships a schema that its own notice satisfies, and a field outside the list does not', () => {
    const schema = z.fromJSONSchema(JSON.parse(textOf('notice.schema.json')));
    const shipped = JSON.parse(textOf('notice.json'));
    expect(schema.safeParse(shipped).success).toBe(true);
    expect(schema.safeParse({ ...shipped, telephoneOfOwner: '1' }).success).toBe(false);
  });

  test('never carries a field that is not on the list', () => {
    const more = { ...notice, room: '3-501' } as typeof notice;
    expect(() => noticeFiles(more, attached)).toThrow(/room/);
  });

  test('never carries other bytes than those that were released', () => {
    expect(() => noticeFiles(notice, new Map([['方案 1.txt', new Uint8Array(4)]]))).toThrow('方案 1.txt');
    expect(() => noticeFiles(notice, new Map())).toThrow('方案 1.txt');
  });

  test('has a page without a script that loads nothing', () => {
    const page = textOf('index.html');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/<script|<link|<img|src=|https?:/);
    expect(page).toContain('href="attachments/%E6%96%B9%E6%A1%88%201.txt"');
  });

  test('has the votes as a table that no spreadsheet takes for a formula', () => {
    const [head, row] = textOf('votes.csv').split('\r\n');
    expect(head).toBe('\ufeff议题,应到,实到,同意,反对,弃权,空白,无效,结论');
    expect(row).toBe(`"'=加装, ""充电桩""",60,55,50,3,2,,,"同意 50 票, 通过"`);
  });

  test('has the votes in the names of Popolo, as sums', () => {
    expect(JSON.parse(textOf('popolo.json')).vote_events[0].counts).toEqual([
      { option: 'yes', value: 50 },
      { option: 'no', value: 3 },
      { option: 'abstain', value: 2 },
    ]);
  });
});
