import { instantAt } from './calendar.ts';
import { inventHash } from './keys.ts';
import { type Matter, nextMs, record } from './matter.ts';

/** Records that are one matter's own; the others are forms that many matters share. */
const OWN = ['议题提案表', '会议记录', '决议书', '验收单', '公示'];
const SIZE = 18_432;

/** Attaches what the open stage asks for at its beginning or at its end. */
export function attach(matter: Matter, by: 'start' | 'end'): void {
  const { town, stage, clerk, run } = matter;
  const { ledger, chance } = town;
  const kinds = stage.records.filter((rule) => rule.by === by).map((rule) => rule.name);
  if (kinds.length === 0) return;
  const ms = nextMs(matter);
  const at = instantAt(ms);
  const files = kinds.map((kind) => {
    const isOwn = OWN.includes(kind) && stage.kind !== 'file';
    const hash = isOwn ? inventHash(chance) : (town.fileOf.get(kind) ?? '');
    if (isOwn) ledger.insert('files', hash, SIZE + chance.below(SIZE), at);
    const name = `${kind}.${kind.includes('照片') ? 'png' : 'pdf'}`;
    ledger.insert('records', town.key(ms), matter.id, run.id, kind, hash, name, null, clerk.name, at);
    return { kind, hash, name };
  });
  record(matter, clerk, 'records.attached', { stage: stage.key, kinds, files });
}
