import type { ReadTx } from '../../../db/transaction.ts';
import type { OfficeDocument } from '../../../shared/documents/model.ts';
import { filingForm } from '../../../shared/documents/papers/registers.ts';
import { stageOf } from '../../../shared/domain/procedure.ts';
import { hereOf } from '../road/here.ts';
import { countsOf } from './after.ts';
import { frameOf } from './saying.ts';
import type { PaperSource } from './source.ts';

/** 备案表: what this meeting decided of one matter, and the road it came; the receiver's half is left open. */
export function filingPaper(
  tx: ReadTx,
  { saying, record, day }: PaperSource,
  itemId: string,
): OfficeDocument | null {
  const item = day.items.find((one) => one.id === itemId);
  if (!item || item.matterId === null) return null;
  const { matter, procedure, runs } = hereOf(tx, tx.matters.get(item.matterId));
  const filing = tx.publications.filingsOf(matter.id).at(-1);
  const level = filing?.level ?? (matter.level === 'grid' ? 'community' : 'street');
  const motions = record.items.find((one) => one.id === itemId)?.motions ?? [];
  const ballot = motions.findLast((motion) => motion.ballot !== null)?.ballot ?? null;
  const { say, t, language } = saying;
  return filingForm(say, {
    ...frameOf(saying, record, 'filing'),
    number: matter.number ?? '',
    sender: record.community,
    receiver: level === 'street' ? record.street : record.community,
    matter: matter.title,
    level: say(`words:levelsOfFiling.${level}`),
    stages: runs
      .filter((run) => run.state === 'passed')
      .map((run) => ({
        name: stageOf(procedure, run.stage)?.name[language] ?? run.stage,
        day: run.concludedOn,
        outcome: run.outcome === null ? '' : say(`words:outcomes.${run.outcome}`),
      })),
    due: ballot?.roll?.due ?? record.counts.due,
    present: ballot?.roll?.present ?? record.counts.came,
    votes:
      ballot === null
        ? ''
        : countsOf(saying, ballot)
            .map(({ name, votes }) => t('votes', { name, votes }))
            .join(t('comma')),
    verdict: ballot?.sentence?.[language] ?? '',
    enclosures: tx.records.ofMatter(matter.id).flatMap((one) => one.fileName ?? []),
    sentBy: '',
    sentOn: filing?.sentOn ?? null,
  });
}
