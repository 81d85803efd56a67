import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KioskSettings, KioskShown, KioskState, KioskTrouble } from '../../../shared/contract/kiosk.ts';
import { dayOf } from '../../../shared/domain/days.ts';
import { daysUnfed, runningOn, UNFED_AFTER_DAYS } from '../../../shared/domain/kiosk.ts';
import { DEFAULT_LANGUAGE } from '../../../shared/i18n/index.ts';
import type { Clock } from '../outside/clock.ts';
import { wordsIn } from '../words.ts';
import { asText, openDisplayLog } from './display-log.ts';
import { type FoundFile, openInbox } from './inbox.ts';
import { judge } from './judge.ts';
import { keepFile, readText } from './keep.ts';
import { keepSettings, keptSettings, SETTINGS_FILE, settingsIn } from './settings.ts';
import { openShelf } from './shelf.ts';

export interface KioskOptions {
  readonly dataDir: string;
  readonly inbox: string;
  readonly clock: Clock;
  readonly printer: boolean;
}

export interface Kiosk {
  state(): KioskState;
  /** Looks into the inbox once. Never throws: whatever lies there, the screen goes on. */
  look(): void;
  /** A notice stood on the screen; one that this screen does not hold is not counted. */
  noteShown(shown: KioskShown): boolean;
  close(): void;
}

type Trouble = { readonly code: string; readonly detail?: string };

const FED_FILE = 'fed-at';
const TRUST_FILE = 'trust-at';
const WRITE_LOG_EVERY_MS = 3_600_000;

/** A public screen without a store of matters: what it may show comes from packages, and from nowhere else. */
export function openKiosk({ dataDir, inbox: inboxDir, clock, printer }: KioskOptions): Kiosk {
  const folder = join(dataDir, 'kiosk');
  const shelf = openShelf(join(folder, 'packages'));
  mkdirSync(folder, { recursive: true });
  const today = () => dayOf(clock.now());
  const inbox = openInbox(inboxDir);
  const log = openDisplayLog(folder, () => settings?.kiosk ?? '');
  const refused = new Map<string, KioskTrouble>();
  let settings = keptSettings(folder);
  let trustMadeAt = readText(join(folder, TRUST_FILE)) ?? '';
  let fedAt = readText(join(folder, FED_FILE));
  let inboxFound = false;
  let day = today();
  let written = { shows: -1, at: 0, day };
  if (settings) shelf.readAgain(settings, day);
  log.fold(day);

  function look(): void {
    if (today() !== day) {
      day = today();
      shelf.clear(day);
      attempt(() => log.fold(day));
    }
    const found = inbox.look(day);
    inboxFound = found !== null;
    for (const name of refused.keys()) if (!inbox.names().has(name)) refused.delete(name);
    for (const file of settingsFirst(found ?? [])) {
      refused.delete(file.name);
      try {
        take(file);
      } catch {
        refused.set(file.name, { file: file.name, code: 'disk.full', detail: '' });
      }
    }
    if (inboxFound) writeLogAway();
  }

  function take({ name, bytes }: FoundFile): void {
    const trouble: Trouble | null = bytes === null ? { code: 'file.unreadable' } : troubleWith(name, bytes);
    if (trouble) refused.set(name, { file: name, code: trouble.code, detail: trouble.detail ?? '' });
  }

  function troubleWith(name: string, bytes: Uint8Array): Trouble | null {
    if (name === SETTINGS_FILE) return pair(bytes);
    if (/\.json$/i.test(name)) return null;
    if (settings === null) return { code: 'settings.missing' };
    const judged = judge(bytes, settings, day);
    if (judged.kind === 'refused') return { code: judged.code, detail: judged.detail };
    if (judged.kind === 'trust') {
      if (judged.madeAt <= trustMadeAt) return null;
      trust({ ...settings, trusted: [...judged.signers] });
      trustMadeAt = judged.madeAt;
      keepFile(join(folder, TRUST_FILE), trustMadeAt);
    } else if (!shelf.put(judged.shown, bytes)) return { code: 'package.older' };
    fedAt = clock.now();
    keepFile(join(folder, FED_FILE), fedAt);
    return null;
  }

  /** The first settings are believed; later ones would let anybody with a stick take the screen over. */
  function pair(bytes: Uint8Array): Trouble | null {
    const read = settingsIn(Buffer.from(bytes).toString('utf8'));
    if (read === null) return { code: 'settings.unreadable' };
    if (settings === null) trust(read);
    else if (JSON.stringify(read) !== JSON.stringify(settings)) return { code: 'settings.known' };
    return null;
  }

  function trust(next: KioskSettings): void {
    keepSettings(folder, next);
    settings = next;
    shelf.readAgain(next, day);
  }

  /** 公开屏日志 goes back on the stick: at the start, every hour and when a day ends. */
  function writeLogAway(): void {
    const now = Date.parse(clock.now());
    const due = written.day !== day || now - written.at >= WRITE_LOG_EVERY_MS;
    if (!due || written.shows === log.shows() || log.lines().length === 0) return;
    attempt(() => {
      keepFile(join(inboxDir, logFileName(day)), asText(log.lines()));
      written = { shows: log.shows(), at: now, day };
    });
  }

  look();
  const watching = setInterval(look, LOOK_EVERY_MS);
  return {
    look,
    state() {
      const unfed = daysUnfed(fedAt, today());
      return {
        place: settings && { kiosk: settings.kiosk, street: settings.street, community: settings.community },
        today: today(),
        notices: runningOn(today(), shelf.notices()),
        refused: [...refused.values()],
        inboxFound,
        fedAt,
        unfedDays: unfed !== null && unfed > UNFED_AFTER_DAYS ? unfed : null,
        printer,
      };
    },
    noteShown({ noticeId, seconds }) {
      if (!shelf.notices().some(({ notice }) => notice.id === noticeId)) return false;
      attempt(() => log.add(noticeId, today(), seconds));
      return true;
    },
    close() {
      clearInterval(watching);
      attempt(() => log.fold(today()));
    },
  };
}

const logFileName = (day: string): string => wordsIn(DEFAULT_LANGUAGE)('kiosk:logFile', { day });

const LOOK_EVERY_MS = 5000;

/** A disk that is full or a stick that was pulled out stops the log, never the screen. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // Tried again at the next look.
  }
}

const settingsFirst = (files: readonly FoundFile[]): FoundFile[] =>
  files.toSorted((a, b) => Number(b.name === SETTINGS_FILE) - Number(a.name === SETTINGS_FILE));
