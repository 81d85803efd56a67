import type { PlacedTask } from '../../../db/repositories/tasks.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import { countTasks } from '../../../shared/domain/task-figures.ts';
import type { Id } from '../../../shared/values.ts';

type FigureRow = Outputs['tasks']['figures']['all'];

/** The tasks given in a year, counted for each unit that leads and for each place they belong to. */
export function figuresOf(
  tx: ReadTx,
  { communityId, year }: Inputs['tasks']['figures'],
  readable: readonly Id[] | null,
): Outputs['tasks']['figures'] {
  const filter = { communityId, year, state: 'all', sort: 'number', limit: -1 } as const;
  const { rows } = tx.tasks.list(filter, readable, tx.today);
  const counted = (key: string, name: string, tasks: readonly PlacedTask[]): FigureRow => ({
    key,
    name,
    ...countTasks(tasks, tx.today),
  });
  const grouped = (keyOf: (task: PlacedTask) => string, nameOf: (task: PlacedTask) => string) =>
    [...Map.groupBy(rows, keyOf)]
      .map(([key, tasks]) => counted(key, tasks[0] ? nameOf(tasks[0]) : '', tasks))
      .sort((a, b) => b.total - a.total || a.name.localeCompare(b.name, 'zh-CN'));
  return {
    all: counted('all', '', rows),
    byUnit: grouped(
      ({ leadUnitId, lead }) => leadUnitId ?? lead,
      ({ lead }) => lead,
    ),
    byPlace: grouped(
      (task) => task.communityId ?? 'street',
      (task) => task.place,
    ),
  };
}
