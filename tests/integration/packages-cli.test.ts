import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bagOf, makePackage } from '../../electron/host/packages/make.ts';
import { writeTrustList } from '../../electron/host/packages/trust-list.ts';
import { ABOUT, FILES, office, trusting } from '../support/packages.ts';

const CLI = fileURLToPath(new URL('../../electron/host/packages/package-cli.ts', import.meta.url));
const signer = office();
let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yishiting-packages-'));
  const whole = makePackage(ABOUT, FILES, signer);
  writeFileSync(at('whole.zip'), whole);
  writeFileSync(at('altered.zip'), whole.with(400, (whole[400] ?? 0) ^ 1));
  writeFileSync(at('trust.json'), writeTrustList(trusting(signer)));
  writeFileSync(at('others.json'), writeTrustList(trusting(office('别处'))));
  for (const [name, bytes] of bagOf(ABOUT, FILES, signer)) {
    mkdirSync(dirname(at(`bag/${name}`)), { recursive: true });
    writeFileSync(at(`bag/${name}`), bytes);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function verify(...words: string[]): { status: number | null; said: string } {
  const run = spawnSync(process.execPath, [CLI, 'verify', ...words], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
  });
  return { status: run.status, said: run.stdout + run.stderr };
}

test('a package and its unpacked folder are found sound, with who signed and what for', () => {
  for (const place of ['whole.zip', 'bag']) {
    const { status, said } = verify(at(place), '--trust', at('trust.json'), '--today', '2026-03-10');
    expect(status, said).toBe(0);
    expect(said).toContain('核对无误');
    expect(said).toContain(signer.fingerprint);
    expect(said).toContain('公开发布');
  }
});

test('what is wrong is named, and the exit code is 1', () => {
  expect(verify(at('altered.zip'), '--today', '2026-03-10')).toMatchObject({ status: 1 });
  const stranger = verify(at('whole.zip'), '--trust', at('others.json'), '--today', '2026-03-10');
  expect(stranger.status).toBe(1);
  expect(stranger.said).toContain('不在信任名单');
  const over = verify(at('whole.zip'), '--trust', at('trust.json'), '--today', '2026-04-01');
  expect(over.status).toBe(1);
  expect(over.said).toContain('2026-03-21');
});

test('what cannot be checked at all is exit code 2', () => {
  expect(verify(at('nothing.zip')).status).toBe(2);
  expect(verify(at('whole.zip'), '--trust', at('whole.zip')).status).toBe(2);
  expect(verify(at('whole.zip'), '--what').status).toBe(2);
});

test.skipIf(!existsSync('/usr/bin/sha256sum'))('the manifests are those of plain sha256sum', () => {
  for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
    expect(
      execFileSync('/usr/bin/sha256sum', ['-c', manifest], { cwd: at('bag'), encoding: 'utf8' })
        .trim()
        .split('\n'),
    ).toSatisfy((lines: string[]) => lines.length > 3 && lines.every((line) => line.endsWith(': OK')));
});
