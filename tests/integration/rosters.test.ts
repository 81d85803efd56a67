import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PASSWORD, refusalOf } from '../support/hosts.ts';
import { projectFolder } from '../support/imports.ts';
import { openRosterDesk, type RosterDesk } from '../support/roster-desk.ts';

let desk: RosterDesk;
let bodyId: string;
beforeEach(async () => {
  desk = await openRosterDesk();
  bodyId = await desk.body('representatives', '居民代表会议');
});
afterEach(() => desk.host.close());

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const facts = () => desk.host.host.transactions.eventsAfter(0, 100_000).flatMap(({ types }) => types);
const names = async () => (await desk.members(bodyId)).map(({ name }) => name).sort();

describe('an import', () => {
  test('writes nothing before it is confirmed, everything then, and one fact', async () => {
    const file = await desk.csv('姓名,性别,所在网格,职务\n王秀兰,女,3网格,主任\n李国强,男,,\n');
    const asked = await desk.asked(bodyId, file);
    const before = facts();
    const preview = await desk.office.rosters.preview(asked);
    expect(preview.counts).toEqual({ added: 2, changed: 0, same: 0, rejected: 0 });
    expect(await names()).toEqual([]);

    await desk.office.rosters.confirm({ ...asked, fingerprint: preview.fingerprint });
    const members = await desk.members(bodyId);
    expect(members.map(({ name, gender, capacity, since }) => [name, gender, capacity, since])).toEqual([
      ['王秀兰', 'female', 'chair', '2026-03-05'],
      ['李国强', 'male', 'member', '2026-03-05'],
    ]);
    expect(facts()).toEqual([...before, 'rosters.imported']);
    expect(await desk.office.journal.verify({})).toMatchObject({ firstFault: null });
  });

  test('of the same file again changes nothing, not even the journal', async () => {
    const file = await desk.csv('姓名,性别,所在网格\n王秀兰,女,3网格\n王秀兰,男,4网格\n李国强,男,二网格\n');
    await desk.import(bodyId, file);
    const before = facts();
    const again = await desk.import(bodyId, file);
    expect(again.counts).toMatchObject({ added: 0, changed: 0 });
    expect(facts()).toEqual(before);
  });

  test('shows cell by cell what changes and from what', async () => {
    await desk.import(bodyId, await desk.csv('姓名,性别,职务\n王秀兰,,委员\n'), '2025-01-01');
    const preview = await desk.import(bodyId, await desk.csv('姓名,性别,职务\n王秀兰,女,副主任\n'));
    expect(preview.rows[0]?.outcome).toBe('changed');
    expect(preview.rows[0]?.cells.filter(({ from, to }) => from !== to)).toEqual([
      { field: 'gender', from: null, to: 'female' },
      { field: 'capacity', from: 'member', to: 'deputy' },
      { field: 'since', from: '2025-01-01', to: '2026-03-05' },
    ]);
    // Who asks for a day of last year still gets the office of then.
    expect((await desk.members(bodyId, '2025-06-01')).map(({ capacity }) => capacity)).toEqual(['member']);
    expect((await desk.members(bodyId)).map(({ capacity }) => capacity)).toEqual(['deputy']);
  });

  test('is refused when somebody changed the roster after the preview', async () => {
    const asked = await desk.asked(bodyId, await desk.csv('姓名\n王秀兰\n'));
    const { fingerprint } = await desk.office.rosters.preview(asked);
    await desk.import(bodyId, await desk.csv('姓名\n王秀兰\n'), '2026-01-01');
    const late = desk.office.rosters.confirm({ ...asked, fingerprint });
    expect(await refusalOf(late)).toMatchObject({ code: 'rosters.stale' });
    expect((await desk.members(bodyId)).map(({ since }) => since)).toEqual(['2026-01-01']);
  });

  test('is done once, though it is sent twice with one id', async () => {
    const clerk = await desk.host.signIn('clerk', [{ role: 'clerk', communityId: desk.communityId }]);
    const asked = await desk.asked(bodyId, await desk.csv('姓名\n王秀兰\n'));
    const { fingerprint } = await clerk.rosters.preview(asked);
    const confirm = () => clerk.rosters.confirm({ ...asked, fingerprint }, { context: { commandId: 'one' } });
    const written = facts().filter((type) => type === 'rosters.imported').length;
    expect([await confirm(), await confirm()]).toEqual(
      Array(2).fill({ added: 1, changed: 0, same: 0, rejected: 0 }),
    );
    expect(facts().filter((type) => type === 'rosters.imported').length - written).toBe(1);
    expect(await names()).toEqual(['王秀兰']);
  });

  test('lets people change what the columns hold', async () => {
    const file = await desk.csv(
      '甲,乙\n王秀兰,第九网格\n李国强,第九网格\n陈玉梅,第九网格\n赵永福,第九网格\n',
    );
    const asked = await desk.asked(bodyId, file);
    expect(asked.columns).toEqual(['name', null]);
    const { counts } = await desk.office.rosters.preview({
      ...asked,
      headerRow: 1,
      columns: ['name', 'grid'],
    });
    expect(counts).toMatchObject({ rejected: 4 });
    const nameless = desk.office.rosters.preview({ ...asked, columns: [null, null] });
    expect(await refusalOf(nameless)).toMatchObject({ code: 'rosters.nameColumnMissing' });
    const doubled = desk.office.rosters.preview({ ...asked, columns: ['name', 'name'] });
    expect(await refusalOf(doubled)).toMatchObject({ code: 'rosters.columnTwice' });
  });

  test('warns when the title names another community', async () => {
    await desk.office.structure.saveCommunity({
      id: null,
      name: '和兴社区',
      shortName: '和兴',
      households: 1,
      residents: 1,
      expectedVersion: 0,
    });
    const file = await desk.xlsx({
      名册: [
        ['和兴社区居民代表名册', null],
        ['姓名', '性别'],
        ['王秀兰', '女'],
      ],
    });
    expect(await desk.preview(bodyId, file)).toMatchObject({ otherCommunity: '和兴社区' });
  });

  test('keeps the committee off the supervision committee, in either order', async () => {
    const committee = await desk.body('residents_committee', '居委会');
    const supervision = await desk.body('supervision_committee', '居务监督委员会');
    const file = await desk.csv('姓名,性别\n王秀兰,女\n');
    await desk.import(committee, file);
    const { rows } = await desk.import(supervision, file);
    expect(rows[0]).toMatchObject({
      outcome: 'rejected',
      reason: { code: 'nearRelative', details: { samePerson: true, body: 'residents_committee' } },
    });
    expect(await desk.members(supervision)).toEqual([]);
  });
});

describe('a file that is no roster', () => {
  const refused = async (name: string, bytes: Uint8Array) => {
    const file = await desk.put(name, bytes);
    return (await refusalOf(desk.office.rosters.read({ bodyId, file, sheet: null }))).code;
  };
  const picture = new Uint8Array(readFileSync(join(projectFolder, 'build/resources/icon.png')));

  test('a picture renamed to .xlsx, or to .csv', async () => {
    expect(await refused('名册.xlsx', picture)).toBe('rosters.unreadable');
    expect(await refused('名册.csv', picture)).toBe('rosters.unreadable');
  });
  test('a spreadsheet cut off in the middle, and a zip that holds none', async () => {
    const { hash } = await desk.xlsx({ 名册: [['姓名'], ['王秀兰']] });
    const stream = desk.host.host.files.open(hash);
    const whole = new Uint8Array(await new Response(stream).arrayBuffer());
    expect(await refused('名册.xlsx', whole.slice(0, whole.length / 2))).toBe('rosters.unreadable');
    const empty = new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...Array(40).fill(0)]);
    expect(await refused('名册.xlsx', empty)).toBe('rosters.unreadable');
  });
  test('an old workbook, or one with a password', async () =>
    expect(await refused('名册.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).toBe(
      'rosters.oldFormat',
    ));
  test('an empty one', async () => {
    expect(await refused('名册.csv', new Uint8Array())).toBe('rosters.empty');
    expect(await refused('名册.csv', bytesOf('\r\n,,\r\n'))).toBe('rosters.empty');
  });
  test('text that was garbled before', async () =>
    expect(await refused('名册.csv', bytesOf('姓名\n锟斤拷\n'))).toBe('rosters.wrongEncoding'));
  test('one that was never sent', async () => {
    const file = { hash: 'a'.repeat(64), name: '名册.csv' };
    const asked = desk.office.rosters.read({ bodyId, file, sheet: null });
    expect(await refusalOf(asked)).toMatchObject({ code: 'records.fileMissing' });
  });
  test('a hundred thousand rows', async () => {
    const rows = Array.from({ length: 100_000 }, (_, place) => [`王${place}`, '女']);
    const file = await desk.xlsx({ 名册: [['姓名', '性别'], ...rows] });
    const asked = desk.office.rosters.read({ bodyId, file, sheet: null });
    expect(await refusalOf(asked)).toMatchObject({ code: 'rosters.tooManyRows', details: { limit: 5000 } });
  });
});

describe('the ways text is written', () => {
  const roster = '姓名,性别\r\n"王秀兰",女\r\n';
  test.each([
    ['UTF-8', [...bytesOf(roster)]],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, ...bytesOf(roster)]],
    [
      'UTF-16 as Excel saves Unicode text',
      [0xff, 0xfe, ...Buffer.from(roster.replaceAll(',', '\t'), 'utf16le')],
    ],
    // 姓名,性别 / 王秀兰,女
    [
      'GB18030',
      [
        0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd0, 0xd4, 0xb1, 0xf0, 0x0d, 0x0a, 0xcd, 0xf5, 0xd0, 0xe3, 0xc0, 0xbc,
        0x2c, 0xc5, 0xae,
      ],
    ],
  ])('%s is read', async (_, bytes) => {
    const { rows } = await desk.preview(bodyId, await desk.put('名册.csv', new Uint8Array(bytes)));
    expect(rows.map(({ name, outcome }) => [name, outcome])).toEqual([['王秀兰', 'added']]);
  });

  test('a semicolon, as some programs separate', async () => {
    const { rows } = await desk.preview(bodyId, await desk.csv('姓名;性别\n王秀兰;女\n李国强;男\n'));
    expect(rows.map(({ name }) => name)).toEqual(['王秀兰', '李国强']);
  });

  test('of a formula what it yielded; one that never yielded anything is no name', async () => {
    const { rows } = await desk.preview(bodyId, await desk.csv('姓名,性别\n=HYPERLINK("http://x"),女\n'));
    expect(rows[0]).toMatchObject({ outcome: 'rejected', reason: { code: 'nameWrong' } });
  });
});

describe('the roster as a spreadsheet', () => {
  const exported = async (id: string, cookieOf: Awaited<ReturnType<typeof signedIn>>, query = '') => {
    const request = new Request(`http://localhost/files/rosters/${id}${query}`, {
      headers: { host: 'localhost', cookie: cookieOf },
    });
    return desk.host.host.fetch(request, { transport: 'http' });
  };
  const signedIn = async (communityId: string | null) => {
    await desk.host.signIn(`clerk${communityId}`, [{ role: 'clerk', communityId }]);
    const signIn = new Request('http://localhost/rpc/sessions/signIn', {
      method: 'POST',
      headers: { host: 'localhost', 'content-type': 'application/json' },
      body: JSON.stringify({
        json: { signInName: `clerk${communityId}`, password: PASSWORD },
      }),
    });
    const answer = await desk.host.host.fetch(signIn, { transport: 'http' });
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  };

  test.each(['', '?language=en'])('imported again unchanged changes nothing%s', async (query) => {
    const file = await desk.csv(
      '姓名,性别,所在网格,职务,任期起,任期止\n王秀兰,女,3网格,主任,2024-01-01,2028.12\n王秀兰,男,,,,\n李国强,,二网格,候补,,\n',
    );
    const asked = await desk.asked(bodyId, file);
    const preview = await desk.office.rosters.preview({ ...asked, columns: asked.columns });
    await desk.office.rosters.confirm({ ...asked, fingerprint: preview.fingerprint });
    const answer = await exported(bodyId, await signedIn(null), query);
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('居民代表会议'));
    const back = await desk.put('名册.xlsx', new Uint8Array(await answer.arrayBuffer()));
    const { counts, rows } = await desk.preview(bodyId, back);
    expect({ counts, lines: rows.length }).toEqual({
      counts: { added: 0, changed: 0, same: 2, rejected: 0 },
      lines: 2,
    });
  });

  test('is not for the people of another community', async () => {
    const { id } = await desk.office.structure.saveCommunity({
      id: null,
      name: '和兴社区',
      shortName: '和兴',
      households: 1,
      residents: 1,
      expectedVersion: 0,
    });
    expect((await exported(bodyId, await signedIn(id))).status).toBe(404);
    expect((await exported(bodyId, '')).status).toBe(401);
  });
});
