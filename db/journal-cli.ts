import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import Database from 'better-sqlite3';
import { Refusal } from '../shared/errors.ts';
import { words } from '../shared/i18n/index.ts';
import { fillIn, languageOf } from '../shared/sentence.ts';
import { storedRows, verifyJournal } from './journal.ts';
import type { StoredRow } from './journal-chain.ts';
import { readingOnly } from './read-only.ts';

// Exit codes: 0 sound, 1 a fault, 2 nothing that could be checked.
const { journal: sentences } =
  words[languageOf(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG)];
const acts: Readonly<Record<string, (file: string) => Promise<number>>> = { verify, export: printRows };

const [name = '', file = '', ...rest] = process.argv.slice(2);
const act = acts[name];
process.exitCode = act && file && rest.length === 0 ? await attempt(act, file) : say(2, sentences.usage);

async function attempt(work: (file: string) => Promise<number>, path: string): Promise<number> {
  if (!existsSync(path)) return say(2, sentences.missing, { file: path });
  try {
    return await work(path);
  } catch (error) {
    const code = error instanceof Refusal || error instanceof Database.SqliteError ? error.code : '';
    if (code === 'stores.notAStore' || code === 'SQLITE_ERROR')
      return say(2, sentences.notAStore, { file: path });
    if (/^(stores.damaged|SQLITE_(CORRUPT|NOTADB))/.test(code))
      return say(1, sentences.damaged, { file: path });
    const unreadable =
      error instanceof Error && 'code' in error && /EACCES|EPERM|CANTOPEN/.test(`${error.code}`);
    if (unreadable) return say(2, sentences.unreadable, { file: path });
    throw error;
  }
}

async function verify(path: string): Promise<number> {
  const { verification, row, before } = await readingOnly(path, (sqlite) => {
    const verification = verifyJournal(sqlite);
    const seq = verification.firstFault?.seq ?? 0;
    return { verification, row: rowSentence(sqlite, seq), before: rowSentence(sqlite, verification.rows) };
  });
  const { rows, head, firstFault } = verification;
  if (firstFault) return say(1, sentences[firstFault.fault], { seq: firstFault.seq, rows, row, before });
  return rows === 0 ? say(0, sentences.empty) : say(0, sentences.sound, { rows, head });
}

/** The journal as JSON lines, `data` as the text that was hashed, for programs that check it by themselves. */
async function printRows(path: string): Promise<number> {
  await readingOnly(path, async (sqlite) => {
    try {
      await pipeline(Readable.from(linesOf(storedRows(sqlite))), process.stdout, { end: false });
    } catch (error) {
      // The reader has seen enough, as `head` has.
      if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
    }
  });
  return 0;
}

function* linesOf(rows: Iterable<StoredRow>): Generator<string> {
  for (const [seq, at, actor_id, actor_name, type, subject, data, hash] of rows) {
    yield `${JSON.stringify({ seq, at, actor_id, actor_name, type, subject, data, hash })}\n`;
  }
}

function rowSentence(sqlite: Database.Database, seq: number): string {
  const row = sqlite
    .prepare<[number], { at: string; type: string }>('SELECT at, type FROM events WHERE seq = ?')
    .get(seq);
  return row ? fillIn(sentences.row, row) : sentences.nothing;
}

function say(exitCode: number, sentence: string, values: Record<string, string | number> = {}): number {
  (exitCode === 2 ? process.stderr : process.stdout).write(`${fillIn(sentence, values)}\n`);
  return exitCode;
}
