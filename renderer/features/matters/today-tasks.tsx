import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/values.ts';
import { useMay } from '../../host/me.tsx';
import type { OutputOf } from '../../host/methods.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { DueTag } from '../../ui/due-mark.tsx';
import { TodayItem, TodayList } from './today-list.tsx';

type Waiting = Pick<OutputOf<'tasks.waiting'>, 'overdue' | 'rows'>;

const NONE: Waiting = { overdue: 0, rows: [] };
const SHOWN = 5;

export function useOverdueTasks(community: string): Waiting {
  const enabled = useMay()('tasks.read');
  const { data } = useHostQuery('tasks.waiting', { communityId: community || null }, { enabled });
  return data ?? NONE;
}

interface OverdueTasksProps {
  readonly tasks: Waiting;
  readonly today: Day;
  readonly community: string;
}

/** What was promised and is late (督办). */
export function OverdueTasks({ tasks, today, community }: OverdueTasksProps) {
  const { t } = useTranslation('tasks');
  const query = new URLSearchParams({ state: 'overdue', ...(community && { place: community }) });
  return (
    <TodayList
      tone="bad"
      title={t('today.title')}
      total={tasks.overdue}
      all={tasks.overdue > SHOWN ? t('today.all', { count: tasks.overdue }) : null}
      address={`/tasks?${query}`}
    >
      {tasks.rows.slice(0, SHOWN).map((row) => (
        <TodayItem
          key={row.id}
          address={`/tasks/${row.id}`}
          title={row.text}
          beside={
            <>
              <span>{row.lead}</span>
              <span>{row.number}</span>
            </>
          }
          end={<DueTag dueOn={row.extensionUntil ?? row.dueOn} today={today} />}
        />
      ))}
    </TodayList>
  );
}
