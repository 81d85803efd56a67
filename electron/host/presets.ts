import { newId } from '../../db/ids.ts';
import type { WriteTx } from '../../db/transaction.ts';
import { PRESETS } from '../../shared/domain/presets/index.ts';

/** The day on which the revised 城市居民委员会组织法, whose rules the presets carry, came into force. */
const APPLIES_FROM = '2026-01-01';

/** Lays the shipped procedures into a store; those already there stay as they are. */
export function installPresets(tx: WriteTx): void {
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
      appliesFrom: APPLIES_FROM,
      editedAt: tx.now,
    });
    tx.record({
      type: 'procedures.enacted',
      subject: id,
      data: { key, version: 1, appliesFrom: APPLIES_FROM, name: procedure.name['zh-CN'] },
    });
  }
}
