import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../../../shared/values.ts';

export interface FoundFile {
  readonly name: string;
  /** null: too large to be one of our packages, or not to be read. */
  readonly bytes: Uint8Array | null;
}

export interface Inbox {
  /** What is new since the last look, and whole as far as can be told; null when the folder is not there. */
  look(today: Day): FoundFile[] | null;
  /** The names that lay there at the last look. */
  names(): ReadonlySet<string>;
}

const LARGEST = 200 * 1024 * 1024;

/** A folder into which somebody copies packages. A file that still grows waits for the next look. */
export function openInbox(folder: string): Inbox {
  const growing = new Map<string, string>();
  const read = new Map<string, string>();
  let lying = new Set<string>();
  let first = true;
  return {
    look(today) {
      const files = listed(folder);
      if (files === null) {
        lying = new Set();
        read.clear();
        return null;
      }
      lying = new Set(files.map(({ name }) => name));
      for (const known of [growing, read])
        for (const name of known.keys()) if (!lying.has(name)) known.delete(name);
      const ready = files.filter(({ name, mark }) => {
        const whole = first || growing.get(name) === mark;
        growing.set(name, mark);
        // Tomorrow another file may be within its dates.
        const lookedAt = `${mark} ${today}`;
        if (!whole || read.get(name) === lookedAt) return false;
        read.set(name, lookedAt);
        return true;
      });
      first = false;
      return ready.map(({ name, size }) => ({
        name,
        bytes: size > LARGEST ? null : bytesOf(join(folder, name)),
      }));
    },
    names: () => lying,
  };
}

/** Packages and settings; what a system or this program itself lays beside them does not count. */
function listed(folder: string): { name: string; mark: string; size: number }[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /^[^.].*\.(zip|json)$/i.test(entry.name))
      .flatMap(({ name }) => {
        const found = statSync(join(folder, name), { throwIfNoEntry: false });
        return found ? [{ name, mark: `${found.size} ${found.mtimeMs}`, size: found.size }] : [];
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return null;
  }
}

function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
