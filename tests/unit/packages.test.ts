import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { packContainer } from '../../electron/host/packages/container.ts';
import { bagOf, makePackage } from '../../electron/host/packages/make.ts';
import { verifyBag, verifyPackage } from '../../electron/host/packages/verify.ts';
import { isSafePath } from '../../shared/domain/packages.ts';
import { alterationsOf } from '../support/package-alterations.ts';
import { ABOUT, FILES, office, TODAY, text, trusting } from '../support/packages.ts';

const signer = office();
const rules = { trusted: trusting(signer), today: TODAY };
const whole = makePackage(ABOUT, FILES, signer);
const codes = (bytes: Uint8Array, asked = rules) =>
  verifyPackage(bytes, asked).troubles.map(({ code }) => code);
const utf8 = (content: string) => new Uint8Array(Buffer.from(content));
const bag = () => new Map(bagOf(ABOUT, FILES, signer));

describe('a package', () => {
  test('that nobody touched is sound, trusted, and hands out what was put in', () => {
    const report = verifyPackage(whole, rules);
    expect(report).toMatchObject({ sound: true, trusted: true, troubles: [], about: ABOUT });
    expect(report.signer).toMatchObject({ office: '延吉社区', purpose: '公开发布', signedAt: ABOUT.madeAt });
    for (const { name, bytes } of FILES) expect(report.files.get(name)).toEqual(bytes);
  });

  test('is the same bytes whenever it is made again of the same record', () => {
    expect(Buffer.compare(makePackage(ABOUT, FILES.toReversed(), signer), whole)).toBe(0);
    expect(Buffer.compare(makePackage(ABOUT, FILES, signer), whole)).toBe(0);
  });

  test('unpacked into a folder is checked alike', () => {
    expect(verifyBag(bag(), rules).troubles).toEqual([]);
  });

  test('of another signer is sound and not trusted, and one of a revoked key is told so', () => {
    expect(verifyPackage(whole, { ...rules, trusted: trusting(office()) })).toMatchObject({
      sound: true,
      trusted: false,
      troubles: [{ code: 'signer.unknown' }],
    });
    const revoked = trusting(signer).map((one) => ({ ...one, revokedAt: '2026-03-09T00:00:00.000Z' }));
    expect(codes(whole, { ...rules, trusted: revoked })).toEqual(['signer.revoked']);
  });

  test.each([
    ['2026-03-05', ['dates.early']],
    ['2026-03-06', []],
    ['2026-03-21', []],
    ['2026-03-22', ['dates.over']],
  ])('on %s has these troubles with its dates: %j', (today, expected) => {
    expect(codes(whole, { ...rules, today })).toEqual(expected);
  });
});

describe('by name', () => {
  test('a file changed, missing or added is told', () => {
    const changed = bag().set('data/notice.json', utf8('{"title":"别的"}'));
    expect(verifyBag(changed, rules).troubles).toEqual([{ code: 'files.changed', file: 'data/notice.json' }]);
    const missing = bag();
    missing.delete('data/notice.json');
    expect(verifyBag(missing, rules).troubles).toEqual([{ code: 'files.missing', file: 'data/notice.json' }]);
    const added = bag().set('data/病历.txt', utf8('x'));
    expect(verifyBag(added, rules).troubles).toEqual([{ code: 'files.added', file: 'data/病历.txt' }]);
    expect(codes(packContainer(added))).toEqual(['files.added']);
  });

  test('a part of the bag that is missing is told', () => {
    for (const part of ['bagit.txt', 'signature.json', 'tagmanifest-sha256.txt']) {
      const lacking = bag();
      lacking.delete(part);
      expect(verifyBag(lacking, rules).troubles).toEqual([{ code: 'parts.missing', file: part }]);
    }
  });

  test('a signature laid on other content, or written another way, is told', () => {
    const other = bagOf({ ...ABOUT, title: '另一件' }, FILES, signer);
    const swapped = bag().set('signature.json', other.get('signature.json') ?? utf8(''));
    expect(verifyBag(swapped, rules).troubles).toEqual([{ code: 'signature.wrong' }]);
    const spaced = Buffer.concat([bag().get('signature.json') ?? utf8(''), utf8(' ')]);
    expect(verifyBag(bag().set('signature.json', new Uint8Array(spaced)), rules).troubles).toEqual([
      { code: 'signature.unreadable' },
    ]);
  });
});

describe('a hostile container', () => {
  test('that unfolds to more than it holds is not unfolded', () => {
    const bomb = zipSync({ 'data/index.html': new Uint8Array(50_000_000) }, { level: 9 });
    expect(codes(bomb)).toEqual(['container.packed']);
  });

  test.each([
    '../outside.txt',
    '/etc/x',
    'data/../../x',
    'data\\x',
    'data/con.txt',
    'data/a:b',
    'data/e\u0301.txt',
  ])('with a path %s is refused by that name', (path) => {
    expect(isSafePath(path)).toBe(false);
    const entries = bag().set(path, utf8('x'));
    expect(verifyPackage(packContainer(entries), rules).troubles).toContainEqual({
      code: 'names.unsafe',
      file: path,
    });
  });

  test('with two names that Windows takes for one is refused', () => {
    const entries = bag().set('data/NOTICE.json', utf8('x'));
    expect(codes(packContainer(entries))).toContain('names.double');
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['half a copy', whole.slice(0, whole.length / 2)],
    ['words', utf8('这不是一个包')],
    ['one byte more at its end', new Uint8Array([...whole, 0])],
  ])('that is %s is refused', (_what, bytes) => {
    expect(verifyPackage(bytes, rules).sound).toBe(false);
  });

  test('packed anew by another program is not the same package', () => {
    const again = zipSync(Object.fromEntries(bag()), { level: 0, mtime: new Date(2026, 1, 1) });
    expect(codes(again)).toEqual(['container.altered']);
  });
});

test('2,000 alterations of a package are refused, every one', () => {
  const alterations = fc.sample(alterationsOf(whole, bag()), { numRuns: 2000, seed: 20260310 });
  const passed = alterations.filter((alter) => {
    const bytes = alter(whole);
    return Buffer.compare(bytes, whole) !== 0 && verifyPackage(bytes, rules).troubles.length === 0;
  });
  const untouched = alterations.filter((alter) => Buffer.compare(alter(whole), whole) === 0);
  expect(passed).toHaveLength(0);
  // A swap of two equal bytes alters nothing; there must not be many of those.
  expect(alterations.length - untouched.length).toBeGreaterThan(1900);
});

test('whatever its files are called and hold, a package made is a package verified', () => {
  const name = fc.stringMatching(/^[a-z0-9一-龥]{1,20}\.(txt|pdf|json)$/);
  fc.assert(
    fc.property(
      fc.dictionary(name, fc.string({ maxLength: 200 }), { maxKeys: 8, noNullPrototype: true }),
      (files) => {
        const made = Object.entries(files).map(([one, content]) => text(one, content));
        expect(verifyPackage(makePackage(ABOUT, made, signer), rules).troubles).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
