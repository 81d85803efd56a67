import { newId } from '../../db/ids.ts';
import type { WriteTx } from '../../db/transaction.ts';
import { PRESETS } from '../../shared/domain/presets/index.ts';
import type { Day } from '../../shared/values.ts';

/** The day on which the revised 城市居民委员会组织法, whose rules the presets carry, came into force. */
const APPLIES_FROM = '2026-01-01';

/** Lays the shipped procedures into a store; those already there stay as they are. A replayed past names an earlier day. */
export function installPresets(tx: WriteTx, appliesFrom: Day = APPLIES_FROM): void {
  for (const procedure of PRESETS) {
    const { key } = procedure;
    if (tx.procedures.newestVersion(key) > 0) continue;
    const id = newId();
    tx.procedures.add({
      id,
      key,
      version: 1,
      procedure,
      state: 'enacted',
      preset: true,
      appliesFrom,
      editedAt: tx.now,
    });
    tx.record({
      type: 'procedures.enacted',
      subject: id,
      data: { key, version: 1, appliesFrom, name: procedure.name['zh-CN'] },
    });
  }
}
