import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { useHostQuery } from '../../host/use-host-query.ts';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import type { TaskView } from './task.ts';
import { TaskActs } from './task-acts.tsx';
import { TaskFacts } from './task-facts.tsx';
import { TaskMilestones } from './task-milestones.tsx';
import { TaskRecord } from './task-record.tsx';
import { TaskStateTag } from './task-state-tag.tsx';
import './task-page.css';
import './tasks.css';

/** One task: what, who, until when, what is missing, and everything that happened (一事一记). */
export function TaskPage() {
  const { t } = useTranslation('tasks');
  const { id = '' } = useParams<{ id: string }>();
  const { data: task, error } = useHostQuery('tasks.get', { id });
  if (task) return <TaskDesk key={task.id} task={task} />;
  if (!error) return <Loading />;
  return (
    <>
      <RefusalAlert refusal={error} />
      <Link href="/tasks">{t('page.back')}</Link>
    </>
  );
}

function TaskDesk({ task }: { task: TaskView }) {
  const { t } = useTranslation('tasks');
  return (
    <>
      <PageHead
        title={task.number}
        back="/tasks"
        subtitle={
          <span className="task-line">
            <TaskStateTag state={task.state} />
            <span>{task.place}</span>
            {task.grade !== null && <span>{t(`grades.${task.grade}`)}</span>}
            {task.missed > 0 && <span>{t('missedTimes', { count: task.missed })}</span>}
          </span>
        }
      />
      <div className="task-columns">
        <div className="task-work">
          <TaskFacts task={task} />
          <TaskActs task={task} />
          <TaskMilestones task={task} />
        </div>
        <TaskRecord entries={task.entries} />
      </div>
    </>
  );
}
