import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { PRESETS } from '../../shared/domain/presets/index.ts';
import { RESOLVE_BY } from '../../shared/domain/procedure.ts';
import { temporaryFolder } from '../support/temporary-store.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const OWN = casesIn(join(root, 'tests/support/cases'));
const SHARED = casesIn(join(root, '../shared/cases')).filter((file) => /^V\d+/.test(basename(file)));

interface Replay {
  readonly code: number | null;
  readonly lines: readonly Record<string, unknown>[];
  readonly stdout: string;
  readonly stderr: string;
}

/** The runner as people call it, in a process of its own. */
function replay(...files: string[]): Promise<Replay> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'build/scripts/case.ts'), ...files], { cwd: root });
    const said = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said.stderr += text;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      const rows = said.stdout.split('\n').filter((row) => row !== '');
      resolve({ code, ...said, lines: rows.flatMap(asJson) });
    });
  });
}

function asJson(row: string): Record<string, unknown>[] {
  try {
    return [JSON.parse(row)];
  } catch {
    return [];
  }
}

function casesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name));
}

interface CaseText {
  readonly id: string;
  readonly steps: readonly object[];
  readonly expect: readonly object[];
  readonly matter: object;
}
const textOf = (file: string): CaseText => JSON.parse(readFileSync(file, 'utf8'));

function written(name: string, content: unknown): string {
  const file = join(temporaryFolder(), `${name}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const isThere = SHARED.length > 0 ? `${SHARED.length} files` : 'not here, nothing to play';
describe.each([
  ['our own', OWN],
  [`the shared (${isThere})`, SHARED],
])('%s cases', (_name, files) => {
  let played: Replay;
  beforeAll(async () => {
    played = files.length > 0 ? await replay(...files) : { code: 0, lines: [], stdout: '', stderr: '' };
  }, 60_000);

  test('all hold, and nothing but JSON lines is printed', () => {
    expect(played.stderr).toBe('');
    expect(played.code).toBe(0);
    expect(played.stdout.split('\n').filter((row) => row !== '')).toHaveLength(played.lines.length);
  });

  test('print one line a step, with everything a reader looks for', () => {
    const printed = files.map((file) => {
      const { id, steps } = textOf(file);
      return [id, played.lines.filter((line) => line.case === id).length === steps.length];
    });
    expect(printed.filter(([, whole]) => !whole)).toEqual([]);
    const fields = [
      'step',
      'accepted',
      'refusal',
      'outcome',
      'chosen',
      'quorum',
      'verdict',
      'sentence',
      'stage',
    ];
    const lacking = played.lines.filter((line) => fields.some((field) => !(field in line)));
    expect(lacking).toEqual([]);
  });

  test('say in a Chinese sentence what came of every step', () => {
    const speechless = played.lines.filter(
      (line) => !/[\u4e00-\u9fff].*[。？]$/u.test(String(line.sentence)),
    );
    expect(speechless).toEqual([]);
  });
});

test('every one of our own cases expects something of every step it tells', () => {
  const silent = OWN.filter((file) => textOf(file).expect.length < textOf(file).steps.length);
  expect(silent.map((file) => basename(file))).toEqual([]);
});

const [sound = ''] = OWN.filter((file) => basename(file) === 'ten-of-twelve.json');
const SOUND = textOf(sound);

describe('a case whose expectation does not hold', () => {
  test('ends with 1, and the difference is told apart from the lines', async () => {
    const wrong = {
      ...SOUND,
      expect: [{ step: 0, accepted: false, quorum: { needed: 99 }, refusal: 'matters.closed' }],
    };
    const { code, lines, stderr } = await replay(written('wrong', wrong));
    expect(code).toBe(1);
    expect(lines).toHaveLength(SOUND.steps.length);
    expect(stderr).toMatch(/step 0 accepted: expected false, got true/);
    expect(stderr).toMatch(/step 0 refusal: expected "matters.closed", got null/);
    expect(stderr).toMatch(/step 0 quorum.*expected .*99/);
  });

  test('a single file’s lines carry the step first and no name of a case', async () => {
    const { lines } = await replay(sound);
    expect(lines.map((line) => [line.step, line.case])).toEqual(
      SOUND.steps.map((_, step) => [step, undefined]),
    );
  });
});

const step = (change: object) => ({ ...SOUND, steps: [{ ...SOUND.steps[0], ...change }] });
const NOT_CASES: readonly (readonly [string, unknown, RegExp])[] = [
  ['broken-json', '{"id": "x",', /not JSON/],
  ['a-list', [], /file: /],
  ['no-steps', { ...SOUND, steps: [] }, /steps: /],
  ['unknown-act', step({ do: 'dance' }), /steps\.0\.do: /],
  ['unknown-field', { ...SOUND, matter: { ...SOUND.matter, colour: 'red' } }, /matter.*colour/],
  ['unknown-field-of-a-step', step({ colour: 'red' }), /steps\.0.*colour/],
  ['wrong-type', step({ on: 20260420 }), /steps\.0\.on: /],
  ['title-too-long', { ...SOUND, matter: { ...SOUND.matter, title: '长'.repeat(201) } }, /matter\.title: /],
  ['unknown-preset', { ...SOUND, procedure: 'seven_talks' }, /procedure: /],
  ['no-such-day', step({ on: '2026-02-30' }), /steps\.0\.on: /],
  ['no-such-stage', { ...SOUND, fastForwardTo: 'lunch' }, /fastForwardTo: /],
  ['step-that-is-not-there', { ...SOUND, expect: [{ step: 99 }] }, /expect: /],
];

describe('a file that is not a case', () => {
  let played: Replay;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yishiting-cases-'));
    const files = NOT_CASES.map(([name, content]) => {
      const file = join(folder, `${name}.json`);
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
      return file;
    });
    played = await replay(...files, join(folder, 'not-there.json'), sound);
    rmSync(folder, { recursive: true });
  }, 30_000);

  test('ends with 2, and those that are cases are played nevertheless', () => {
    expect(played.code).toBe(2);
    expect(played.lines).toHaveLength(SOUND.steps.length);
  });

  test.each(NOT_CASES.map(([name, , place]) => [name, place] as const))(
    '%s is told with its place',
    (name, place) => {
      const said = played.stderr.split('\n').filter((row) => row.includes(`${name}.json:`));
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(place);
    },
  );

  test('a file that cannot be read is named', () => {
    expect(played.stderr).toMatch(/not-there\.json: cannot be read/);
  });
});

test('no file at all is not a call', async () => {
  const { code, stdout, stderr } = await replay();
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('FILE');
});

test('remarks may stand anywhere in a case', async () => {
  const remark = { note: '据公开报道', comment: '人数为约数' };
  const remarked = {
    ...SOUND,
    ...remark,
    matter: { ...SOUND.matter, ...remark },
    steps: SOUND.steps.map((one) => ({ ...one, ...remark })),
  };
  const { code, stderr } = await replay(written('remarked', remarked));
  expect([code, stderr]).toEqual([0, '']);
});

test('every shipped procedure can be walked to its archive, whoever decides, in any year', async () => {
  const folder = temporaryFolder();
  const files = PRESETS.flatMap(({ key }) =>
    RESOLVE_BY.map((resolveBy) => {
      const file = join(folder, `${key}-${resolveBy}.json`);
      const walk = {
        id: `${key} ${resolveBy}`,
        procedure: key,
        matter: { title: '走完全程', level: 'grid', resolveBy },
        fastForwardTo: 'archive',
        steps: [{ on: resolveBy === 'owners' ? '1998-05-04' : '2031-05-06', do: 'archive' }],
        expect: [{ step: 0, accepted: true, outcome: 'archived', stage: 'archive' }],
      };
      writeFileSync(file, JSON.stringify(walk));
      return file;
    }),
  );
  const { code, lines, stderr } = await replay(...files);
  expect([code, stderr, lines.length]).toEqual([0, '', PRESETS.length * RESOLVE_BY.length]);
}, 30_000);
