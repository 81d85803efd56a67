import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StateTag } from '../../ui/state-tag.tsx';
import { ActDrawer } from './act-drawer.tsx';
import type { TaskActName, TaskView } from './task.ts';

/** The acts in the order in which they are most likely wanted; the first that is open is the primary one. */
const RATED_FIRST: readonly TaskActName[] = ['signOff', 'sendBack', 'rate'];
const ORDER: readonly TaskActName[] = [
  'decideExtension',
  'rate',
  'handIn',
  'report',
  'renew',
  'askExtension',
  'signOff',
  'sendBack',
];

/** What is still missing, and what this person can do about it. */
export function TaskActs({ task }: { task: TaskView }) {
  const { t } = useTranslation('tasks');
  const [act, setAct] = useState<TaskActName | null>(null);
  const acts = (task.rating === null ? ORDER : RATED_FIRST).filter((one) => offered(task, one));
  if (task.state === 'signedOff') return null;
  return (
    <section className="panel task-acts" aria-labelledby="task-acts">
      <h2 id="task-acts">{t('page.acts')}</h2>
      <Lacks task={task} />
      {acts.length === 0 && <p className="second">{t('page.waiting')}</p>}
      <div className="task-buttons">
        {acts.map((one, place) => (
          <Button key={one} type={place === 0 ? 'primary' : 'default'} onClick={() => setAct(one)}>
            {t(`acts.${one}`)}
          </Button>
        ))}
      </div>
      {act !== null && <ActDrawer key={act} task={task} act={act} onClose={() => setAct(null)} />}
    </section>
  );
}

function Lacks({ task }: { task: TaskView }) {
  const { t } = useTranslation('tasks');
  const checks = task.state === 'toCheck';
  const asked = task.state === 'extensionAsked' || task.extensionUntil !== null;
  return (
    <ul className="task-lacks">
      {task.lacks.map((lack) => (
        <li key={lack}>
          <StateTag tone={checks ? 'due' : 'quiet'}>
            {t(`lacks.${lack === 'secondPerson' && checks && task.ownHand ? 'secondPersonOwn' : lack}`)}
          </StateTag>
        </li>
      ))}
      {asked && task.ownHand && (
        <li>
          <StateTag tone="due">{t('lacks.extensionOwn')}</StateTag>
        </li>
      )}
    </ul>
  );
}

/** Nobody signs off or grants what they asked for themselves; a signature waits for the rating. */
function offered(task: TaskView, act: TaskActName): boolean {
  if (!task.acts.includes(act)) return false;
  if (act === 'signOff') return !task.ownHand && task.rating !== null;
  return act !== 'decideExtension' || !task.ownHand;
}
