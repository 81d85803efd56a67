import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../build/scripts/bench/gate-score.ts';
import { masked } from '../../shared/domain/masking.ts';
import { findPrivate } from '../../shared/domain/privacy.ts';

const { known, positive, negative } = readCorpus();
const lines = [...positive, ...negative].map(({ piece }) => piece.text);
const pieces = fc.oneof(
  fc.constantFrom(...lines),
  fc.stringMatching(/^[0-9\uff10-\uff19 \-\n]{0,24}$/),
  fc.constantFrom('，', '。', '、', '\n', ' ', '|', '居民', '电话', '王', '3号楼', '因', '和', '向'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const texts = fc.array(pieces, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
const RUNS = { numRuns: 3000, seed: 20261123 };

describe('whatever is written', () => {
  test('masking leaves nothing of what was found where it stood, and every offset', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const findings = findPrivate({ text }, known);
        const published = masked(text, findings);
        expect(published).toHaveLength(text.length);
        for (const { start, end, text: words } of findings)
          expect(published.slice(start, end)).not.toBe(words);
      }),
      RUNS,
    );
  });

  test('in the masked text nothing is found any more', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const published = masked(text, findPrivate({ text }, known));
        expect(findPrivate({ text: published }, known)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('findings stand in order, never overlap, and quote the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end, text: words } of findPrivate({ text }, known)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(words);
          last = end;
        }
      }),
      RUNS,
    );
  });
});
