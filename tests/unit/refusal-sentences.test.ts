import i18next from 'i18next';
import { expect, test } from 'vitest';
import { Refusal } from '../../shared/errors.ts';
import { i18nextOptions } from '../../shared/i18n/index.ts';
import { refusalSentence } from '../../shared/i18n/refusal-sentence.ts';
import { dayText, instantText } from '../../shared/i18n/spoken-days.ts';
import type { Language } from '../../shared/values.ts';

const words = i18next.createInstance();
await words.init({ ...i18nextOptions, ns: [...i18nextOptions.ns], lng: 'zh-CN' });
const said = (refusal: Refusal, language: Language = 'zh-CN') =>
  refusalSentence(refusal, words.getFixedT(language), language);

test('a refusal names the roles that could, in words', () => {
  const refusal = new Refusal('permission.denied', {
    needs: 'matters.decide',
    roles: ['secretary', 'clerk'],
  });
  expect(said(refusal)).toContain('书记（主任）或记录员');
  expect(said(refusal)).not.toMatch(/secretary|\{\{/);
});

test('fields that were filled in wrongly are named as on the form', () => {
  const sentence = said(
    new Refusal('input.invalid', { fields: ['grants.0.role', 'signInName'], reasons: [] }),
  );
  expect(sentence).toContain('角色和登录名');
});

test('stages and days are said as people say them', () => {
  const refusal = new Refusal('stages.outOfOrder', { stage: 'file', current: 'resolve', why: 'notHere' });
  expect(said(refusal)).not.toMatch(/resolve|file/);
  expect(said(new Refusal('people.sameBody', { since: '2026-03-05', until: null }))).toContain(
    '2026年3月5日 周四',
  );
});

test('a day is written with its weekday in both languages', () => {
  expect(dayText('2026-03-05', 'zh-CN')).toBe('2026年3月5日 周四');
  expect(dayText('2026-03-05', 'en')).toBe('Thu 5 Mar 2026');
});

test('an instant is read on the clock of the desk, whatever the machine is set to', () => {
  expect(instantText('2026-03-05T17:30:00.000Z', 'zh-CN')).toBe('2026年3月6日 周五 01:30');
});
