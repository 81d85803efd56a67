import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { KioskNotice, KioskSettings } from '../../../shared/contract/kiosk.ts';
import { plusDays } from '../../../shared/domain/days.ts';
import { KEEP_ENDED_DAYS } from '../../../shared/domain/kiosk.ts';
import type { Day } from '../../../shared/values.ts';
import { judge } from './judge.ts';
import { keepFile, readText } from './keep.ts';

export interface Shelf {
  notices(): readonly KioskNotice[];
  /** Keeps the bytes, then shows them. False when what stands there is newer, or a correction has taken its place. */
  put(shown: KioskNotice, bytes: Uint8Array): boolean;
  /** Reads all copies again: at the start, and when trust changed. */
  readAgain(settings: KioskSettings, today: Day): void;
  /** Lets go of copies whose period ended long ago. */
  clear(today: Day): void;
}

const REPLACED_FILE = 'replaced';

/** The last good copy of every package: what is shown stays even when the stick is gone or spoilt. */
export function openShelf(folder: string): Shelf {
  const held = new Map<string, KioskNotice>();
  mkdirSync(folder, { recursive: true });
  const listOfReplaced = join(folder, REPLACED_FILE);
  /** Numbers of notices that a correction took the place of: they never come back, also when the correction has ended. */
  const replaced = new Set((readText(listOfReplaced) ?? '').split('\n').filter(Boolean));
  const pathOf = (id: string) => join(folder, `${id}.zip`);
  const letGo = (isGone: (notice: KioskNotice['notice']) => boolean): void => {
    for (const { notice } of [...held.values()].filter((one) => isGone(one.notice))) {
      held.delete(notice.id);
      rmSync(pathOf(notice.id), { force: true });
    }
  };
  return {
    notices: () => [...held.values()],
    put(shown, bytes) {
      const { id, number, replaces } = shown.notice;
      if (replaced.has(number)) return false;
      const before = held.get(id);
      if (before && before.madeAt >= shown.madeAt) return before.madeAt === shown.madeAt;
      keepFile(pathOf(id), bytes);
      held.set(id, shown);
      if (replaces && replaces.number !== number && !replaced.has(replaces.number)) {
        replaced.add(replaces.number);
        keepFile(listOfReplaced, `${[...replaced].join('\n')}\n`);
        letGo((notice) => notice.number === replaces.number);
      }
      return true;
    },
    readAgain(settings, today) {
      held.clear();
      for (const name of readdirSync(folder).filter((one) => one.endsWith('.zip'))) {
        const found = judge(readFileSync(join(folder, name)), settings, today);
        if (found.kind === 'notice' && !replaced.has(found.shown.notice.number))
          held.set(found.shown.notice.id, found.shown);
      }
    },
    clear(today) {
      const ended = plusDays(today, -KEEP_ENDED_DAYS);
      letGo((notice) => notice.period.until < ended);
    },
  };
}
