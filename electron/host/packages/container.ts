import { unzipSync, type Zippable, zipSync } from 'fflate';
import { isSafePath, type PackageTrouble } from '../../../shared/domain/packages.ts';

export type Entries = ReadonlyMap<string, Uint8Array>;

/**
 * The one container of a content: every entry stored as it is, in the order of its name, dated 1 January 1980.
 * So the file is a function of what is in it: any other byte is an alteration, and nothing can unfold to more than it holds.
 */
export function packContainer(entries: Entries): Uint8Array {
  const sorted = [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
  const zippable: Zippable = Object.create(null);
  for (const [name, bytes] of sorted) zippable[name] = bytes;
  return zipSync(zippable, { level: 0, mtime: new Date(1980, 0, 1) });
}

/** Reads a container strictly; what is not byte for byte the container of its own content is named. */
export function openContainer(bytes: Uint8Array): { entries: Entries; troubles: PackageTrouble[] } {
  const nothing: Entries = new Map();
  let packed = false;
  let found: Record<string, Uint8Array>;
  try {
    found = unzipSync(bytes, {
      filter: ({ compression, size, originalSize }) => {
        const stored = compression === 0 && size === originalSize && size <= bytes.length;
        packed ||= !stored;
        return stored;
      },
    });
  } catch {
    return { entries: nothing, troubles: [{ code: 'container.unreadable' }] };
  }
  if (packed) return { entries: nothing, troubles: [{ code: 'container.packed' }] };
  const entries = new Map(Object.entries(found));
  if (entries.size === 0) return { entries, troubles: [{ code: 'container.unreadable' }] };
  const troubles = nameTroubles([...entries.keys()]);
  if (troubles.length > 0) return { entries: nothing, troubles };
  return sameBytes(packContainer(entries), bytes)
    ? { entries, troubles: [] }
    : { entries, troubles: [{ code: 'container.altered' }] };
}

export function nameTroubles(names: readonly string[]): PackageTrouble[] {
  const unsafe = names.filter((name) => !isSafePath(name));
  const seen = new Set<string>();
  const doubles = names.filter((name) => {
    const folded = name.toLowerCase();
    const again = seen.has(folded);
    seen.add(folded);
    return again;
  });
  return [
    ...unsafe.map((file): PackageTrouble => ({ code: 'names.unsafe', file })),
    ...doubles.map((file): PackageTrouble => ({ code: 'names.double', file })),
  ];
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && Buffer.compare(one, other) === 0;
