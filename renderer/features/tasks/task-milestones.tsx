import { CheckCircleFilled, ClockCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useToday } from '../../host/use-today.ts';
import { DayText } from '../../ui/day-text.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import { ActDrawer } from './act-drawer.tsx';
import type { TaskView } from './task.ts';

/** Steps on the way, along a line from the day it was given to the deadline. */
export function TaskMilestones({ task }: { task: TaskView }) {
  const { t } = useTranslation('tasks');
  const reach = useHostCommand('tasks.reachMilestone');
  const [adding, setAdding] = useState(false);
  const mayAdd = task.acts.includes('setMilestone');
  if (task.milestones.length === 0 && !mayAdd) return null;
  return (
    <section className="panel task-milestones" aria-labelledby="task-milestones">
      <header>
        <h2 id="task-milestones">{t('page.milestones')}</h2>
        {mayAdd && (
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
            {t('acts.setMilestone')}
          </Button>
        )}
      </header>
      <RefusalAlert refusal={reach.refusal} onClose={reach.clear} />
      {task.milestones.length === 0 && <p className="second">{t('page.noMilestones')}</p>}
      <ol>
        {task.milestones.map((milestone) => (
          <Milestone
            key={milestone.id}
            milestone={milestone}
            onReach={
              task.acts.includes('reachMilestone')
                ? () => reach.run({ id: task.id, milestoneId: milestone.id, text: '' }).catch(() => undefined)
                : null
            }
          />
        ))}
      </ol>
      {adding && <ActDrawer task={task} act="setMilestone" onClose={() => setAdding(false)} />}
    </section>
  );
}

interface MilestoneProps {
  readonly milestone: TaskView['milestones'][number];
  readonly onReach: (() => void) | null;
}

function Milestone({ milestone, onReach }: MilestoneProps) {
  const { t } = useTranslation('tasks');
  const language = useLanguage();
  const today = useToday();
  const { text, dueOn, reachedOn } = milestone;
  const late = reachedOn === null && dueOn < today;
  return (
    <li className={reachedOn === null ? '' : 'is-reached'}>
      {reachedOn === null ? <ClockCircleOutlined aria-hidden /> : <CheckCircleFilled aria-hidden />}
      <div className="task-milestone-words">
        <span>{text}</span>
        <span className={`task-milestone-days ${late ? 'task-late' : 'hint'}`}>
          <DayText day={dueOn} />
          {reachedOn !== null && <span>{t('page.reachedOn', { day: dayText(reachedOn, language) })}</span>}
          {late && <span>{t('page.milestoneLate')}</span>}
        </span>
      </div>
      {reachedOn === null && onReach !== null && (
        <Button size="small" aria-label={t('page.reachNamed', { text })} onClick={onReach}>
          {t('page.reach')}
        </Button>
      )}
    </li>
  );
}
