import { expect, test } from 'vitest';
import { newId } from '../../db/ids.ts';
import { Id } from '../../shared/contract/fields.ts';

const many = Array.from({ length: 50_000 }, newId);

test('an id is 22 characters that the contract accepts', () => {
  expect(many.filter((id) => id.length !== 22 || !Id.safeParse(id).success)).toEqual([]);
});

test('ids sort in the order in which they were drawn, and none comes twice', () => {
  expect(many.toSorted()).toEqual(many);
  expect(new Set(many).size).toBe(many.length);
});
