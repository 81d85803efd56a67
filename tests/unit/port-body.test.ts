import { expect, test } from 'vitest';
import { type BodyMessage, readBody, writeBody } from '../../shared/port-body.ts';

test('the pieces of a body arrive in order and one at a time', async () => {
  const pieces = [new Uint8Array([1]), new Uint8Array([2, 3])];
  const { reader, asked } = lineFrom(async () => pieces.shift() ?? null);
  expect(asked).toHaveLength(0);
  expect(await reader.next()).toEqual(new Uint8Array([1]));
  expect(asked).toHaveLength(1);
  expect(await reader.next()).toEqual(new Uint8Array([2, 3]));
  expect(await reader.next()).toBeNull();
});

test('a body that breaks off rejects instead of ending quietly', async () => {
  const { reader } = lineFrom(() => Promise.reject(new Error('gone')));
  await expect(reader.next()).rejects.toThrow('the line broke');
});

function lineFrom(next: () => Promise<Uint8Array | null>) {
  const asked: BodyMessage[] = [];
  const writer = writeBody(next, (message) => reader.hear(message));
  const reader = readBody((message) => {
    asked.push(message);
    writer.hear(message);
  });
  return { reader, asked };
}
