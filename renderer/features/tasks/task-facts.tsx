import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { useToday } from '../../host/use-today.ts';
import { DayText } from '../../ui/day-text.tsx';
import { DueMark } from '../../ui/due-mark.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import type { TaskView } from './task.ts';

/** What is to be done, by whom, until when and for whom. */
export function TaskFacts({ task }: { task: TaskView }) {
  const { t } = useTranslation('tasks');
  return (
    <section className="panel" aria-label={t('page.what')}>
      <p className="task-text">{task.text}</p>
      <dl className="task-facts">
        <Fact name={t('page.lead')}>{task.lead}</Fact>
        <Fact name={t('page.due')}>
          <Due task={task} />
        </Fact>
        <Fact name={t('page.responsible')}>{task.responsible || t('page.none')}</Fact>
        <Fact name={t('page.given')}>
          <DayText day={task.givenOn} />
        </Fact>
        <Fact name={t('page.asker')}>{task.asker}</Fact>
        {task.rating !== null && <Fact name={t('page.rating')}>{t(`ratings.${task.rating}`)}</Fact>}
        {task.signedOffOn !== null && (
          <Fact name={t('page.signedOff')}>
            <DayText day={task.signedOffOn} />
          </Fact>
        )}
        {task.cooperating.length > 0 && (
          <Fact name={t('page.cooperating')} wide>
            {task.cooperating.map(({ name }) => name).join(t('page.comma'))}
          </Fact>
        )}
        <Source task={task} />
      </dl>
    </section>
  );
}

function Due({ task }: { task: TaskView }) {
  const { t } = useTranslation('tasks');
  const today = useToday();
  const language = useLanguage();
  const runs = task.state !== 'signedOff' && task.state !== 'toCheck';
  return (
    <>
      {runs ? <DueMark dueOn={task.dueOn} today={today} /> : <DayText day={task.dueOn} />}
      {task.firstDueOn !== task.dueOn && (
        <div className="hint">{t('page.firstDue', { day: dayText(task.firstDueOn, language) })}</div>
      )}
      {task.extensionUntil !== null && (
        <div className="task-asked">
          {t('page.extension', { day: dayText(task.extensionUntil, language) })}
        </div>
      )}
    </>
  );
}

function Source({ task }: { task: TaskView }) {
  const { t } = useTranslation('tasks');
  const language = useLanguage();
  const meeting = task.meeting && {
    words: t('page.meetingOn', { body: task.meeting.body, day: dayText(task.meeting.heldOn, language) }),
    address: `/meetings/${task.meeting.id}`,
  };
  return (
    <>
      {task.source !== '' && (
        <Fact name={t('page.source')} wide>
          {task.source}
        </Fact>
      )}
      {meeting && (
        <Fact name={t('page.meeting')} wide>
          <Link href={meeting.address}>{meeting.words}</Link>
        </Fact>
      )}
      {task.matter && (
        <Fact name={t('page.matter')} wide>
          <Link href={`/matters/${task.matter.id}`}>{task.matter.title}</Link>
        </Fact>
      )}
    </>
  );
}

function Fact({ name, wide = false, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? 'task-fact-wide' : ''}>
      <dt className="second">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
