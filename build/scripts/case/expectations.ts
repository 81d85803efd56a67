import type { Case } from './case-file.ts';
import type { Line } from './line.ts';

/** Where the lines differ from what the case expects; only the fields it names are compared. */
export function differences(found: Case, lines: readonly Line[]): string[] {
  return found.expect.flatMap(({ step, ...expected }) =>
    Object.entries(expected).flatMap(([field, value]) => {
      const printed = lines[step]?.[field as keyof Line];
      return differs(value, printed, `step ${step} ${field}`);
    }),
  );
}

function differs(expected: unknown, printed: unknown, place: string): string[] {
  if (isPlainObject(expected)) {
    if (!isPlainObject(printed)) return [told(place, expected, printed)];
    return Object.entries(expected).flatMap(([field, value]) =>
      differs(value, printed[field], `${place}.${field}`),
    );
  }
  return JSON.stringify(expected) === JSON.stringify(printed) ? [] : [told(place, expected, printed)];
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const told = (place: string, expected: unknown, printed: unknown): string =>
  `${place}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(printed ?? null)}`;
