import { randomUUID } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { PickedFile } from '../../shared/shell.ts';

export interface PickedFiles {
  remember(path: string): PickedFile;
  /** The bytes, once; null for a token that was used or never given. */
  open(token: string): ReadableStream | null;
}

/** Paths stay here; the page gets a token and a name. */
export function createPickedFiles(): PickedFiles {
  const paths = new Map<string, string>();
  return {
    remember(path) {
      const token = randomUUID();
      paths.set(token, path);
      return { token, name: basename(path), size: statSync(path).size };
    },
    open(token) {
      const path = paths.get(token);
      paths.delete(token);
      return path ? (Readable.toWeb(createReadStream(path)) as ReadableStream) : null;
    },
  };
}
