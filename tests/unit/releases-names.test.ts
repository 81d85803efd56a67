import { expect, test } from 'vitest';
import { findPrivate } from '../../shared/domain/privacy.ts';
import { knowingNames } from '../../shared/domain/releases.ts';

const KNOWN = { officeHolders: ['王秀兰'], officeTelephones: [], residents: [] };

test('a name that was found once is found wherever it stands, and office holders stay as they are', () => {
  const texts = [
    { text: '联系人徐佩华，电话13812345678。' },
    { text: '徐佩华家施工方案.docx' },
    { text: '王秀兰主任主持' },
  ];
  const alone = findPrivate({ text: '徐佩华家施工方案.docx' }, KNOWN);
  const known = knowingNames(KNOWN, texts);
  expect(alone).toEqual([]);
  expect(known.residents).toEqual(['徐佩华']);
  expect(findPrivate({ text: '徐佩华家施工方案.docx' }, known)).toMatchObject([
    { kind: 'name', text: '徐佩华' },
  ]);
  expect(findPrivate({ text: '王秀兰主任主持' }, known)).toEqual([]);
});
