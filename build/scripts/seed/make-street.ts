import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newId } from '../../../db/ids.ts';
import { openStore, type Store } from '../../../db/open.ts';
import { assemble, type Core, callerAs } from '../../../electron/host/assemble.ts';
import { createFiles } from '../../../electron/host/files.ts';
import { standingClock } from '../../../electron/host/outside/clock.ts';
import { migrationsFolder } from '../../../electron/host/places.ts';
import { installPresets } from '../../../electron/host/presets.ts';
import { searchText } from '../../../electron/host/road/proposals.ts';
import { KEEPER, makeAccounts, makeAdmin } from '../../../electron/host/sample/accounts.ts';
import { createAttachments } from '../../../electron/host/sample/attachments.ts';
import { chanceFrom } from '../../../electron/host/sample/chance.ts';
import { makeStreet } from '../../../electron/host/sample/sample-street.ts';
import { STREET } from '../../../electron/host/sample/street-plan.ts';
import { PRESETS } from '../../../shared/domain/presets/index.ts';
import type { Day } from '../../../shared/values.ts';
import { dayNumber } from './calendar.ts';
import { createKeys } from './keys.ts';
import { createLedger } from './ledger.ts';
import type { Town } from './matter.ts';

/** A new store with the street in it, and everything the matters of its years need. Nothing is synced until the end. */
export async function makeTown(
  file: string,
  firstDay: Day,
  lastDay: Day,
): Promise<{ store: Store; town: Town; finish(): void }> {
  const store = openStore(file, { migrationsDir: migrationsFolder(), durable: false });
  const clock = standingClock(`${firstDay}T00:00:00.000Z`);
  const files = createFiles(join(dirname(file), 'attachments'));
  const core = assemble(store, files, { clock });
  nameStreet(core, firstDay);
  const admin = await makeAdmin(core);
  const communities = await makeStreet(core, core.direct(callerAs(admin)), lastDay);
  const accounts = await makeAccounts(core, communities);
  const fileOf = await sharedFiles(store, createAttachments(files, STREET.name), clock.now());
  const procedures = core.transactions.read((tx) =>
    tx.procedures.list().map(({ id, procedure }) => ({ id, procedure })),
  );
  const ledger = beginLedger(store);
  let receipts = 0;
  const numbers = new Map<string, number>();
  const town: Town = {
    communities,
    secretaries: accounts.secretaries,
    clerks: accounts.clerks,
    filing: accounts.filing,
    procedures,
    fileOf,
    ledger,
    chance: chanceFrom(7),
    key: createKeys(),
    searchText: remembered(searchText),
    nextReceipt: () => ++receipts,
    nextNumber(year) {
      const number = (numbers.get(year) ?? 0) + 1;
      numbers.set(year, number);
      return `议〔${year}〕${number}号`;
    },
    lastDay: dayNumber(lastDay),
  };
  return { store, town, finish: () => finishLedger(store, town) };
}

function nameStreet(core: Core, firstDay: Day): void {
  core.transactions.write(KEEPER, null, (tx) => {
    const id = newId();
    tx.store.create({ id, street: STREET.name, rehearsal: true, createdAt: tx.now });
    tx.record({ type: 'stores.created', subject: id, data: { street: STREET.name, rehearsal: true } });
    installPresets(tx, firstDay);
  });
}

/** One file on disk for each kind of record; the ten years name them again and again. */
async function sharedFiles(
  store: Store,
  attachment: ReturnType<typeof createAttachments>,
  addedAt: string,
): Promise<Map<string, string>> {
  const kinds = new Set(
    PRESETS.flatMap((preset) => preset.stages.flatMap((stage) => stage.records.map((rule) => rule.name))),
  );
  const add = store.sqlite.prepare('INSERT OR IGNORE INTO files (hash, size, added_at) VALUES (?, 1200, ?)');
  const hashes = new Map<string, string>();
  for (const kind of kinds) {
    const { hash } = await attachment(kind);
    add.run(hash, addedAt);
    hashes.set(kind, hash);
  }
  return hashes;
}

/** Rows come in the order in which they are thought of, not of their references; the whole is one transaction. */
function beginLedger({ sqlite }: Store) {
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma('journal_mode = OFF');
  sqlite.pragma('cache_size = -262144');
  const ledger = createLedger(sqlite);
  sqlite.exec('BEGIN IMMEDIATE');
  return ledger;
}

function finishLedger({ sqlite, file, close }: Store, { ledger }: Town): void {
  ledger.finish();
  sqlite.exec('COMMIT');
  sqlite.pragma('journal_mode = WAL');
  sqlite.exec('ANALYZE');
  sqlite.pragma('optimize');
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  close();
  for (const side of ['-wal', '-shm']) rmSync(file + side, { force: true });
}

/** Pinyin is slow, and titles repeat: the letters of a title are looked up once. */
function remembered(search: typeof searchText): typeof searchText {
  const known = new Map<string, string>();
  return (title, number) => {
    const plain = known.get(title) ?? search(title, null);
    known.set(title, plain);
    return number === null
      ? plain
      : plain.replace(`${title.toLowerCase()} `, `${title.toLowerCase()} ${number}`);
  };
}
