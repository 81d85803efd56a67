import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, expect, test } from 'vitest';
import { noticeAbout, noticeFiles, noticePapers } from '../../electron/host/packages/contents/notice.ts';
import { bagOf } from '../../electron/host/packages/make.ts';
import { newSigner, noticeOf } from '../support/kiosk-packages.ts';

/** Programs of others read what a package holds; nothing here calls our own checks. */

const notice = noticeOf(1);
const bag = bagOf(
  noticeAbout(notice, '2026-03-02T01:00:00.000Z'),
  [...noticeFiles(notice, new Map()), ...(await noticePapers(notice))],
  newSigner(),
);
const parsed = (name: string) => JSON.parse(Buffer.from(bag.get(name) ?? []).toString('utf8'));
const folder = mkdtempSync(join(tmpdir(), 'yishiting-bag-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Finding {
  readonly status: string;
  readonly message: string;
}
interface CrateValidator {
  readonly results: readonly Finding[];
  readonly crate: {
    readonly rootDataset: { readonly name: readonly string[]; readonly hasPart: readonly object[] };
  };
  parseJSON(json: object): void;
  rootDataEntity(): void;
}
// The package has no types of its own for this class.
const { Validator } = createRequire(import.meta.url)('ro-crate/lib/validator.js') as {
  readonly Validator: new () => CrateValidator;
};

/** Its check of the context asks the network and is left out: the address is compared instead. */
function findingsIn(metadata: object): { findings: string[]; validator: CrateValidator } {
  const validator = new Validator();
  validator.parseJSON(metadata);
  validator.rootDataEntity();
  const findings = validator.results.filter(({ status }) => status !== 'success');
  return { findings: findings.map(({ message }) => message), validator };
}

test('the metadata loads in the npm library ro-crate without a finding', () => {
  const metadata = parsed('data/ro-crate-metadata.json');
  expect([metadata['@context']].flat()[0]).toBe('https://w3id.org/ro/crate/1.2/context');
  const { findings, validator } = findingsIn(metadata);
  expect(findings).toEqual([]);
  expect(validator.crate.rootDataset.name).toEqual([notice.title]);
  expect(validator.crate.rootDataset.hasPart.length).toBeGreaterThanOrEqual(5);
});

test('metadata without a date of publication is a finding', () => {
  const metadata = parsed('data/ro-crate-metadata.json');
  for (const entity of metadata['@graph']) delete entity.datePublished;
  expect(findingsIn(metadata).findings).not.toEqual([]);
});

test('the notice satisfies the schema that is shipped with it, and one with a field too many does not', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
    parsed('data/notice.schema.json'),
  );
  const published = parsed('data/notice.json');
  expect(validate(published), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...published, proposerTelephone: '13812345678' })).toBe(false);
  expect(validate({ ...published, votes: [{ motion: '缺数字' }] })).toBe(false);
});

const hasTool = spawnSync('sha256sum', ['--version']).status === 0;
const absent = hasTool ? '' : ' (left out: sha256sum is not on this machine)';
test.runIf(hasTool)(`both manifests verify with plain sha256sum${absent}`, () => {
  for (const [name, bytes] of bag) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
    expect(execFileSync('sha256sum', ['-c', manifest], { cwd: folder, encoding: 'utf8' })).toMatch(/: OK/);
  writeFileSync(join(folder, 'data/notice.json'), '{}');
  expect(spawnSync('sha256sum', ['-c', 'manifest-sha256.txt'], { cwd: folder }).status).toBe(1);
});

test('what is between offices says that it is not to be passed on', () => {
  const about = { ...noticeAbout(notice, '2026-03-02T01:00:00.000Z'), kind: 'filing' as const };
  const filing = bagOf(about, [], newSigner());
  const terms = (of: ReadonlyMap<string, Uint8Array>): string =>
    JSON.parse(Buffer.from(of.get('data/ro-crate-metadata.json') ?? []).toString('utf8'))['@graph'].find(
      (one: { '@id': string }) => one['@id'] === '#terms',
    ).description;
  expect(terms(filing)).toContain('不得公开');
  expect(terms(bag)).toContain('公开内容供查询');
});
