import fc from 'fast-check';
import { packContainer } from '../../electron/host/packages/container.ts';

export type Alter = (bytes: Uint8Array) => Uint8Array;
type Entries = ReadonlyMap<string, Uint8Array>;

/** What can happen to a package on its way: bits flip, copies stop half-way, and people rename, swap, add or take out. */
export function alterationsOf(whole: Uint8Array, entries: Entries): fc.Arbitrary<Alter> {
  const place = fc.integer({ min: 0, max: whole.length - 1 });
  const entry = fc.constantFrom(...entries.keys());
  const repacked =
    (change: (entries: Map<string, Uint8Array>) => void): Alter =>
    () => {
      const changed = new Map(entries);
      change(changed);
      return packContainer(changed);
    };
  const rename = (name: string) =>
    repacked((changed) => {
      changed.set(`${name}x`, changed.get(name) ?? new Uint8Array());
      changed.delete(name);
    });
  const exchange = (one: string, other: string) =>
    repacked((changed) => {
      changed.set(one, entries.get(other) ?? new Uint8Array());
      changed.set(other, entries.get(one) ?? new Uint8Array());
    });
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(place, fc.integer({ min: 0, max: 7 })).map(([at, bit]) => flip(at, bit)),
    },
    {
      weight: 2,
      arbitrary: place.map(
        (end): Alter =>
          (bytes) =>
            bytes.slice(0, end),
      ),
    },
    { weight: 2, arbitrary: fc.tuple(place, place).map(([one, other]) => swap(one, other)) },
    // A run of bytes taken out of the middle.
    {
      weight: 1,
      arbitrary: fc.tuple(place, fc.integer({ min: 1, max: 64 })).map(
        ([at, length]): Alter =>
          (bytes) =>
            new Uint8Array([...bytes.slice(0, at), ...bytes.slice(at + length)]),
      ),
    },
    { weight: 3, arbitrary: entry.map(rename) },
    { weight: 1, arbitrary: entry.map((name) => repacked((changed) => void changed.delete(name))) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(entry, entry)
        .filter(([one, other]) => one !== other)
        .map(([one, other]) => exchange(one, other)),
    },
    {
      weight: 1,
      arbitrary: fc
        .stringMatching(/^[a-z]{1,12}$/)
        .map((name) =>
          repacked((changed) => void changed.set(`data/${name}.txt`, new Uint8Array(Buffer.from(name)))),
        ),
    },
  );
}

const flip =
  (at: number, bit: number): Alter =>
  (bytes) =>
    bytes.with(at, (bytes[at] ?? 0) ^ (1 << bit));

const swap =
  (one: number, other: number): Alter =>
  (bytes) =>
    bytes.with(one, bytes[other] ?? 0).with(other, bytes[one] ?? 0);
