import { createHash, randomUUID } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { refuse } from '../../shared/errors.ts';

/** Attachments lie beside the store under the hash of their bytes: the same file is kept once, an altered one is not found. */
export interface Files {
  /** Stores bytes and answers their hash. Refuses `records.fileTooLarge`. */
  put(bytes: ReadableStream<Uint8Array> | Uint8Array): Promise<StoredFile>;
  find(hash: string): StoredFile | null;
  open(hash: string): ReadableStream<Uint8Array> | null;
}

export interface StoredFile {
  readonly hash: string;
  readonly size: number;
}

export const LARGEST_FILE = 200 * 1024 * 1024;

/** `folder` null keeps the bytes in memory, for a store in memory. */
export function createFiles(folder: string | null): Files {
  return folder === null ? filesInMemory() : filesInFolder(folder);
}

function filesInFolder(folder: string): Files {
  const placeOf = (hash: string) => join(folder, hash.slice(0, 2), hash);
  const find = (hash: string): StoredFile | null =>
    existsSync(placeOf(hash)) ? { hash, size: statSync(placeOf(hash)).size } : null;
  return {
    find,
    open: (hash) => (find(hash) === null ? null : webStream(createReadStream(placeOf(hash)))),
    async put(bytes) {
      mkdirSync(join(folder, 'incoming'), { recursive: true });
      const incoming = join(folder, 'incoming', randomUUID());
      try {
        const stored = await writeSynced(incoming, bytes);
        mkdirSync(join(folder, stored.hash.slice(0, 2)), { recursive: true });
        renameSync(incoming, placeOf(stored.hash));
        return stored;
      } finally {
        rmSync(incoming, { force: true });
      }
    },
  };
}

async function writeSynced(
  file: string,
  bytes: ReadableStream<Uint8Array> | Uint8Array,
): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  const sink = createWriteStream(file, { flags: 'wx' });
  for await (const chunk of chunksOf(bytes)) {
    size += chunk.byteLength;
    if (size > LARGEST_FILE) {
      sink.destroy();
      refuse('records.fileTooLarge', { limit: LARGEST_FILE });
    }
    hash.update(chunk);
    if (!sink.write(chunk)) await new Promise<void>((resolve) => sink.once('drain', resolve));
  }
  await new Promise<void>((resolve, reject) =>
    sink.end((error?: Error | null) => (error ? reject(error) : resolve())),
  );
  // On disk before the record that names it.
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
  return { hash: hash.digest('hex'), size };
}

async function* chunksOf(bytes: ReadableStream<Uint8Array> | Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes instanceof Uint8Array) yield bytes;
  else for await (const chunk of bytes) yield chunk;
}

function filesInMemory(): Files {
  const bytesByHash = new Map<string, Uint8Array>();
  return {
    find: (hash) => {
      const bytes = bytesByHash.get(hash);
      return bytes ? { hash, size: bytes.byteLength } : null;
    },
    open: (hash) => {
      const bytes = bytesByHash.get(hash);
      return bytes ? webStream(Readable.from([bytes])) : null;
    },
    async put(bytes) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of chunksOf(bytes)) chunks.push(chunk);
      const whole = Buffer.concat(chunks);
      if (whole.byteLength > LARGEST_FILE) refuse('records.fileTooLarge', { limit: LARGEST_FILE });
      const hash = createHash('sha256').update(whole).digest('hex');
      bytesByHash.set(hash, whole);
      return { hash, size: whole.byteLength };
    },
  };
}

const webStream = (stream: Readable): ReadableStream<Uint8Array> =>
  Readable.toWeb(stream) as ReadableStream<Uint8Array>;
