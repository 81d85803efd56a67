import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaFrom, areaText, isDecimal } from '../../shared/domain/areas.ts';

/** Reads a decimal the long way round: the digits as one whole number over a power of ten. */
function hundredthsByBigInt(text: string): bigint | null {
  const [whole = '', decimals = ''] = text.split('.');
  const scaled = BigInt(`${whole}${decimals}`) * 100n;
  const scale = 10n ** BigInt(decimals.length);
  return scaled % scale === 0n ? scaled / scale : null;
}

const decimals = fc
  .tuple(fc.bigInt({ min: 0n, max: 99_999_999_999n }), fc.stringMatching(/^\d{0,5}$/))
  .map(([whole, after]) => (after === '' ? String(whole) : `${whole}.${after}`));

test('a decimal is read as the hundredths that exact arithmetic gives, or not at all', () => {
  fc.assert(
    fc.property(decimals, (text) => {
      const exact = hundredthsByBigInt(text);
      expect(areaFrom(text)).toBe(exact === null ? null : Number(exact));
    }),
    { numRuns: 500 },
  );
});

test('what is written is read back unchanged', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999_999 }), (hundredths) => {
      expect(areaFrom(areaText(hundredths))).toBe(hundredths);
      expect(areaText(hundredths)).toMatch(/^\d+\.\d\d$/);
    }),
  );
});

test('a sum of areas is never rounded: ten tenths are one', () => {
  const tenth = areaFrom('0.10') ?? 0;
  expect(areaText(Array.from({ length: 10 }, () => tenth).reduce((sum, one) => sum + one, 0))).toBe('1.00');
});

describe('what is no area', () => {
  test.each(['-1', '-0.01', '1.005', '1e3', '.5', '1.', '', ' ', '1,000.00', '12 m2', '0x10', 'NaN', '１２'])(
    '“%s” is not a number of hundredths',
    (text) => {
      expect(areaFrom(text)).toBeNull();
    },
  );
  test.each([
    ['-1', true],
    ['1.005', true],
    ['1e3', false],
    ['', false],
  ])('“%s” is a decimal at all: %s', (text, decimal) => {
    expect(isDecimal(text)).toBe(decimal);
  });
});
