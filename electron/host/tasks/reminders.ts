import type { PlacedTask } from '../../../db/repositories/tasks.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import type { OfficeDocument } from '../../../shared/documents/model.ts';
import { reminderList } from '../../../shared/documents/papers/registers.ts';
import { daysBetween, plusDays } from '../../../shared/domain/days.ts';
import type { Day, Id, Language } from '../../../shared/values.ts';
import { sayIn } from '../say.ts';
import { wordsIn } from '../words.ts';

export interface ReminderSheet {
  readonly key: string;
  readonly lead: string;
  readonly tasks: readonly PlacedTask[];
}

/** What is overdue or soon due, for each unit that leads; what was handed in waits for others. */
export function reminderSheets(
  tx: ReadTx,
  { communityId = null, unitId = null, withinDays = 3 }: Inputs['tasks']['reminders'],
  readable: readonly Id[] | null,
): ReminderSheet[] {
  const until = plusDays(tx.today, withinDays);
  const filter = { communityId, unitId, state: 'open', limit: -1 } as const;
  const due = tx.tasks
    .list(filter, readable, tx.today)
    .rows.filter(({ state, dueOn }) => state !== 'toCheck' && dueOn <= until);
  return [...Map.groupBy(due, ({ leadUnitId, lead }) => leadUnitId ?? lead)].map(([key, tasks]) => ({
    key,
    lead: tasks[0]?.lead ?? '',
    tasks,
  }));
}

/** 催办单 as a paper of the office, for one unit. */
export function reminderPaper(
  tx: ReadTx,
  { lead, tasks }: ReminderSheet,
  language: Language,
): OfficeDocument {
  const store = tx.store.get();
  return reminderList(sayIn(language), {
    language,
    code: null,
    codeLabel: '',
    isRehearsal: store?.rehearsal ?? false,
    unit: lead,
    issuer: store?.street ?? '',
    issuedOn: tx.today,
    tasks: tasks.map((task) => ({
      number: task.number,
      matter: task.text,
      source: task.source,
      person: task.responsible,
      dueOn: task.dueOn,
      state: howLong(task.dueOn, tx.today, language),
    })),
  });
}

function howLong(dueOn: Day, today: Day, language: Language): string {
  const t = wordsIn(language);
  const left = daysBetween(today, dueOn);
  if (left === 0) return t('tasks:reminders.dueToday', {});
  const key = left < 0 ? 'overdueDays' : 'dueIn';
  return t(`tasks:reminders.${key}`, { count: Math.abs(left) });
}
