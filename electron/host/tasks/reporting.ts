import type { PlacedTask } from '../../../db/repositories/tasks.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { perform } from '../../../shared/domain/tasks.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Files } from '../files.ts';
import { actorOf, type Call } from '../use-cases.ts';
import { enter, stand } from './entering.ts';

type Reported = Pick<Inputs['tasks']['report'], 'text' | 'files'>;
type Rated = Pick<Inputs['tasks']['rate'], 'rating' | 'by' | 'text'>;

/** What desk and phone do alike: report, hand in, rate. */
export function createReporting(files: Files) {
  const addEvidence = (tx: WriteTx, task: PlacedTask, given: Reported['files'] = []): number => {
    for (const { hash, name } of given) {
      const stored = files.find(hash) ?? refuse('records.fileMissing', { name });
      tx.records.addFile(hash, stored.size, tx.now);
      enter(tx, task, 'evidence', { text: '', fileHash: hash, fileName: name });
    }
    return given.length;
  };
  return {
    report(tx: WriteTx, task: PlacedTask, { text, files: given }: Reported, call: Call) {
      const evidence = given?.length ?? 0;
      const next = perform(task, { kind: 'report', evidence }, actorOf(call).accountId, tx.today);
      enter(tx, task, 'reported', { text });
      addEvidence(tx, task, given);
      tx.record({ type: 'tasks.reported', subject: task.id, data: { number: task.number, evidence } });
      return stand(tx, task, next);
    },
    handIn(tx: WriteTx, task: PlacedTask, { text, files: given }: Reported, call: Call) {
      const evidence = given?.length ?? 0;
      const next = perform(task, { kind: 'handIn', evidence }, actorOf(call).accountId, tx.today);
      addEvidence(tx, task, given);
      enter(tx, task, 'handedIn', { text });
      tx.record({ type: 'tasks.handedIn', subject: task.id, data: { number: task.number, evidence } });
      return stand(tx, task, next);
    },
    rate(tx: WriteTx, task: PlacedTask, { rating, by, text = '' }: Rated, call: Call) {
      const next = perform(task, { kind: 'rate', rating }, actorOf(call).accountId, tx.today);
      enter(tx, task, 'rated', { text, rating, person: by });
      tx.record({ type: 'tasks.rated', subject: task.id, data: { number: task.number, rating } });
      return stand(tx, task, next);
    },
  };
}
