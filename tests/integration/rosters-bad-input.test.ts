import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { spreadsheetOf } from '../../electron/host/rosters/export.ts';
import { readSheets } from '../../electron/host/rosters/sheets.ts';
import { refusalOf } from '../support/hosts.ts';
import { openRosterDesk, type RosterDesk } from '../support/roster-desk.ts';
import { workbookOf, zipOf } from '../support/zips.ts';

let desk: RosterDesk;
let bodyId: string;
beforeEach(async () => {
  desk = await openRosterDesk();
  bodyId = await desk.body('representatives', '居民代表会议');
});
afterEach(() => desk.host.close());

const refused = async (name: string, bytes: Uint8Array) => {
  const file = await desk.put(name, bytes);
  return (await refusalOf(desk.office.rosters.read({ bodyId, file, sheet: null }))).code;
};
const cell = (at: string, inner: string) => `<c r="${at}" t="str">${inner}</c>`;
const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join('')}</row>`;

describe('a file made to burst', () => {
  const zeros = Buffer.alloc(64 * 1024 * 1024, 32);
  test('is refused unopened', async () => {
    const bomb = zipOf({ 'xl/worksheets/sheet1.xml': zeros });
    expect(bomb.byteLength).toBeLessThan(200_000);
    expect(await refused('名册.xlsx', bomb)).toBe('rosters.tooLarge');
  });
  test('is refused also where it lies about its size', async () =>
    expect(await refused('名册.xlsx', zipOf({ 'xl/worksheets/sheet1.xml': zeros }, 1000))).toBe(
      'rosters.unreadable',
    ));
});

describe('wrong encodings', () => {
  test('GBK with a byte torn out of the middle', async () =>
    expect(
      await refused(
        '名册.csv',
        new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a, 0xcd, 0xf5, 0xff, 0xff, 0xd0]),
      ),
    ).toBe('rosters.wrongEncoding'));
  test('UTF-16 in either order is read', async () => {
    const text = Buffer.from('\ufeff姓名\t性别\r\n王秀兰\t女\r\n', 'utf16le');
    const swapped = Buffer.from(text).swap16();
    for (const bytes of [text, swapped]) {
      const { rows } = await desk.preview(bodyId, await desk.put('名册.txt', new Uint8Array(bytes)));
      expect(rows.map(({ name }) => name)).toEqual(['王秀兰']);
    }
  });
});

describe('formulas', () => {
  test('of a formula in a workbook its value is taken; one without a value is no name', async () => {
    const rows = [
      row(1, cell('A1', '<v>姓名</v>')),
      row(2, cell('A2', '<f>CONCAT("王","秀兰")</f><v>王秀兰</v>')),
      row(3, cell('A3', '<f>WEBSERVICE("http://example.org/")</f>'), cell('B3', '<v>女</v>')),
    ];
    const file = await desk.put('名册.xlsx', workbookOf(rows.join('')));
    const { rows: planned } = await desk.preview(bodyId, file);
    expect(planned.map(({ name, reason }) => [name, reason?.code ?? null])).toEqual([
      ['王秀兰', null],
      ['', 'nameMissing'],
    ]);
  });
  test.each(['=1+1', '+1', '-1', '@SUM(A1)'])('%s goes out as text', async (text) => {
    const sheet = { name: '名册', widths: [10], rows: [['姓名'], [text]] };
    const bytes = new Uint8Array(await (await spreadsheetOf(sheet, '名册')).arrayBuffer());
    const [read] = await readSheets(bytes);
    expect(read?.rows[1]).toEqual([text]);
  });
});

test('a header beneath merged titles is found, and the titles are nobody', async () => {
  const file = await desk.xlsx({
    名册: [
      ['居民代表名册', null, null],
      ['填报日期', '2026年1月', null],
      ['姓名', '性别', '所在网格'],
      ['王秀兰', '女', '3网格'],
    ],
  });
  const { rows, skipped } = await desk.preview(bodyId, file);
  expect(rows.map(({ row: at, name }) => [at, name])).toEqual([[4, '王秀兰']]);
  expect(skipped).toEqual([]);
});

test('five thousand rows are looked at within seconds', async () => {
  const rows = Array.from(
    { length: 4900 },
    (_, place) => `${nameAt(place)},${place % 2 ? '男' : '女'},${place}`,
  );
  const file = await desk.csv(`姓名,性别,电话\n${rows.join('\n')}\n`);
  const began = performance.now();
  const { counts } = await desk.preview(bodyId, file);
  expect(performance.now() - began).toBeLessThan(5000);
  expect(counts.added + counts.rejected).toBe(4900);
});

const FAMILY = [...'王李张刘陈杨赵黄周吴'];
const GIVEN = [...'秀兰国强玉梅永福建华丽英志明红霞春芳海平文德'];
const nameAt = (place: number) =>
  `${FAMILY[place % 10]}${GIVEN[Math.floor(place / 10) % 23]}${GIVEN[Math.floor(place / 230) % 23]}`;

test('no name, number or telephone of a refused file reaches the log of facts', async () => {
  await refused('名册.csv', new TextEncoder().encode('姓名,电话\n锟斤拷,19900000000\n'));
  const facts = desk.host.host.transactions.read((tx) => JSON.stringify(tx.events.history(bodyId, null, 50)));
  expect(facts).not.toContain('1990000');
});
