import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Import, importsIn, projectFolder, readImports, sourcesIn } from '../support/imports.ts';

interface Layer {
  readonly folder: string;
  readonly mayImport: readonly string[];
  readonly packages: readonly string[];
}

/** The table of who may import whom. A new package is a decision: it is added here, with its reason in the commit. */
const LAYERS: readonly Layer[] = [
  { folder: 'shared', mayImport: [], packages: ['zod', '@orpc/contract', 'chinese-days'] },
  { folder: 'db', mayImport: ['shared'], packages: ['better-sqlite3', 'drizzle-orm', 'pinyin-pro', 'node:'] },
  {
    folder: 'electron/host',
    mayImport: ['shared', 'db'],
    packages: [
      '@hono/node-server',
      '@orpc/client',
      '@orpc/contract',
      '@orpc/openapi',
      '@orpc/server',
      '@orpc/zod',
      'docx',
      'fflate',
      'hono',
      'i18next',
      'node:',
      'papaparse',
      'qrcode-generator',
      'read-excel-file',
      'unpdf',
      'write-excel-file',
    ],
  },
  { folder: 'electron/main', mayImport: ['shared'], packages: ['electron', 'node:'] },
  { folder: 'electron/preload', mayImport: ['shared'], packages: ['electron'] },
  {
    folder: 'renderer',
    mayImport: ['shared'],
    packages: [
      '@ant-design/icons',
      '@orpc/client',
      '@orpc/contract',
      '@tanstack/react-query',
      'antd',
      'dayjs',
      'diff',
      'echarts',
      'i18next',
      'jsqr',
      'react',
      'react-dom',
      'react-i18next',
      'wouter',
      'zod',
    ],
  },
];

describe.each(LAYERS)('$folder', ({ folder, mayImport, packages }) => {
  const imports = importsIn(folder);

  test('imports only the folders it may see', () => {
    const visible = [folder, ...mayImport].map((name) => `${name}/`);
    const seen = imports.filter(
      ({ isOurs, target }) => isOurs && !visible.some((name) => target.startsWith(name)),
    );
    expect(linesOf(seen)).toEqual([]);
  });

  test('imports only the packages of its layer', () => {
    const foreign = imports.filter(({ isOurs, target }) => !isOurs && !packages.includes(target));
    expect(linesOf(foreign)).toEqual([]);
  });
});

test('nothing but main and preload imports electron, not even a script or a test', () => {
  const others = ['build', 'tests', 'electron/host', 'db', 'shared', 'renderer'].flatMap(importsIn);
  const found = others.filter(({ target }) => target === 'electron');
  expect(linesOf(found)).toEqual([]);
});

describe.each(['electron/host/features', 'renderer/features'])('%s', (folder) => {
  test('holds topics that do not import each other', () => {
    const topicOf = (file: string) =>
      (file.slice(folder.length + 1).split('/')[0] ?? '').replace(/\.tsx?$/, '');
    const crossings = importsIn(folder).filter(
      ({ file, target, isOurs }) =>
        isOurs &&
        target.startsWith(`${folder}/`) &&
        topicOf(file) !== 'index' &&
        topicOf(file) !== topicOf(target),
    );
    expect(linesOf(crossings)).toEqual([]);
  });
});

describe('renderer', () => {
  test('goes from faces to features to ui, never back', () => {
    const backwards = [
      ...importsIn('renderer/features').filter(({ target }) => target.startsWith('renderer/faces/')),
      ...importsIn('renderer/ui').filter(({ target }) => /^renderer\/(faces|features)\//.test(target)),
    ];
    expect(linesOf(backwards)).toEqual([]);
  });

  test('touches the network, the window bridge and storage only in host and shell', () => {
    const outside =
      /\bwindow\.yishiting\b|\bfetch\(|\bXMLHttpRequest\b|\b(local|session)Storage\b|\bindexedDB\b/;
    const touching = sourcesIn('renderer')
      .filter((file) => !/^renderer\/(host|shell)\//.test(file))
      .filter((file) => outside.test(readFileSync(join(projectFolder, file), 'utf8')));
    expect(touching).toEqual([]);
  });
});

test('an import line is recognised in every form', () => {
  const text = [
    "import { a,\n  b } from '../shared/values.ts';",
    "export type { C } from './c.ts';",
    "import './style.css';",
    "const later = await import('node:fs');",
    "import zod from '@orpc/server/plugins';",
  ].join('\n');
  const targets = readImports('db/file.ts', text).map(({ target }) => target);
  expect(targets.sort()).toEqual(['@orpc/server', 'db/c.ts', 'db/style.css', 'node:', 'shared/values.ts']);
});

const linesOf = (imports: readonly Import[]): string[] =>
  imports.map(({ file, target }) => `${file} → ${target}`);
