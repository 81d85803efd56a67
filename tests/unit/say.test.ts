import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { sayIn } from '../../electron/host/say.ts';
import { i18nextOptions, LANGUAGES, words } from '../../shared/i18n/index.ts';

function keysIn(part: object, path: string[] = []): string[] {
  return Object.entries(part).flatMap(([name, value]) =>
    typeof value === 'string' ? [[...path, name].join('.')] : keysIn(value, [...path, name]),
  );
}

describe.each(LANGUAGES)('sentences in %s', (language) => {
  const i18n = createInstance();
  void i18n.init({ ...i18nextOptions, ns: [...i18nextOptions.ns], lng: language, initAsync: false });
  const translate = i18n.getFixedT(language, 'verdicts');
  const say = sayIn(language);
  const names = new Set(JSON.stringify(words).match(/(?<=\{\{)\w+(?=\}\})/g));
  const figures = (count: number) => ({
    ...Object.fromEntries([...names].map((name) => [name, `<${name}>`])),
    count,
  });

  test.each([1, 2])('are said as i18next says them, counting %i', (count) => {
    for (const key of [...keysIn(words[language].verdicts), 'words:product', 'no.such.key']) {
      expect(say(key, figures(count))).toBe(translate(key as never, figures(count) as never));
    }
  });

  test('leave a figure that was not told empty', () => {
    expect(say('recused', {})).toBe(translate('recused' as never, { count: '' } as never));
  });
});
