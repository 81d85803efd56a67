import { expect, test } from 'vitest';
import { createNames, safeName } from '../../shared/domain/file-names.ts';

test('a file is called what Windows lets it be called', () => {
  expect(safeName('1/2 方案: “终稿”?.pdf')).toBe('1_2 方案_ “终稿”_.pdf');
  expect(safeName('con.txt')).toBe('_con.txt');
  expect(safeName('结尾有点. ')).toBe('结尾有点');
  expect(safeName('')).toBe('_');
});

test('the same sign typed in two ways gives one name', () => {
  expect(safeName('e\u0301tude.pdf')).toBe('\u00e9tude.pdf');
});

test('a name given twice is told apart, capitals or not', () => {
  const name = createNames();
  expect([name('方案A.pdf'), name('方案a.pdf'), name('方案A.pdf')]).toEqual([
    '方案A.pdf',
    '方案a (2).pdf',
    '方案A (3).pdf',
  ]);
});

test('a very long name keeps its ending', () => {
  const name = safeName(`${'很长的名字'.repeat(60)}.docx`);
  expect([...name].length).toBeLessThan(110);
  expect(name.endsWith('.docx')).toBe(true);
});
