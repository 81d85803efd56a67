import type { NewTaskEntry, PlacedTask } from '../../../db/repositories/tasks.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import type { Standing } from '../../../shared/domain/tasks.ts';

type EntryKind = NewTaskEntry['kind'];
type Told = Pick<NewTaskEntry, 'text'> &
  Partial<Pick<NewTaskEntry, 'fileHash' | 'fileName' | 'dueFrom' | 'dueTo' | 'rating' | 'person'>>;

/** One more line in the record of a task, in the name of whoever acts unless told otherwise. */
export function enter(tx: WriteTx, task: PlacedTask, kind: EntryKind, told: Told): void {
  tx.tasks.addEntry({ taskId: task.id, kind, day: tx.today, at: tx.now, person: tx.author.name, ...told });
}

/** Where the task stands now; null is where it stood. Answers the version of the page that shows it. */
export function stand(tx: WriteTx, task: PlacedTask, standing: Standing | null): { version: number } {
  tx.tasks.stand(task.id, standing, tx.now);
  return { version: task.version + 1 };
}
