import { PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMay } from '../../host/me.tsx';
import { useHostQuery } from '../../host/use-host-query.ts';
import { DayText } from '../../ui/day-text.tsx';
import { type TaskRow, taskAddress } from './task.ts';
import { TaskStateTag } from './task-state-tag.tsx';
import './item-tasks.css';

export interface ItemTasksProps {
  readonly meetingId: string;
  readonly communityId: string | null;
  /** null where the meeting has no agenda: what came of the meeting as a whole. */
  readonly itemId: string | null;
  readonly matterId: string | null;
  /** The item is the one under which open tasks come back. */
  readonly isCarried: boolean;
  /** What was agreed, to begin the task with. */
  readonly decision: string;
  /** The item as minutes cite it. */
  readonly source: string;
}

/** On the page of a meeting: what came back to it, or what came of one item and the way to give out more. */
export function ItemTasks(props: ItemTasksProps) {
  const { t } = useTranslation('tasks');
  const may = useMay();
  const reads = may('tasks.read', props.communityId);
  const { data } = useHostQuery('tasks.ofMeeting', { meetingId: props.meetingId }, { enabled: reads });
  if (data === undefined) return null;
  if (props.isCarried) return <Tasks title={t('meeting.carried')} rows={data.carried} />;
  return (
    <div className="item-tasks">
      <Tasks title={t('meeting.given')} rows={data.given.filter(({ itemId }) => itemId === props.itemId)} />
      {may('tasks.write', props.communityId) && (
        <Link href={giveAddress(props)}>
          <PlusOutlined aria-hidden /> {t('meeting.give')}
        </Link>
      )}
    </div>
  );
}

function Tasks({ title, rows }: { title: string; rows: readonly TaskRow[] }) {
  if (rows.length === 0) return null;
  return (
    <ul className="item-task-list" aria-label={title}>
      {rows.map((row) => (
        <li key={row.id}>
          <Link href={taskAddress(row.id)}>{row.text}</Link>
          <span className="second">{row.lead}</span>
          <DayText day={row.dueOn} />
          <TaskStateTag state={row.state} />
        </li>
      ))}
    </ul>
  );
}

function giveAddress(props: ItemTasksProps): string {
  const query = new URLSearchParams({
    meeting: props.meetingId,
    place: props.communityId ?? 'street',
    source: props.source,
    text: props.decision,
  });
  if (props.itemId !== null) query.set('item', props.itemId);
  if (props.matterId !== null) query.set('matter', props.matterId);
  return `/tasks/new?${query}`;
}
