import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostAnswers } from '../../host/reachability.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { JoinPage } from './join-page.tsx';
import { MeetingPage } from './meeting-page.tsx';
import { NamePage } from './name-page.tsx';
import './phone.css';
import { TasksPage } from './tasks-page.tsx';
import { TopicPage } from './topic-page.tsx';

type Tab = 'day' | 'topics' | 'tasks';

/** Code, name, meeting: a phone is always at one of the three. */
export function PhonePage() {
  const { t } = useTranslation('hall');
  const answers = useHostAnswers();
  const { data } = useHostQuery('hall.here', {});
  return (
    <div className="phone">
      <div role="status" className={answers ? 'phone-quiet' : 'phone-away'}>
        {!answers && t('away')}
      </div>
      {data && (
        <>
          {data.rehearsal && <header className="phone-rehearsal">{t('words:rehearsal')}</header>}
          <Place street={data.street} seat={data.seat} />
        </>
      )}
    </div>
  );
}

interface PlaceProps {
  readonly street: string;
  readonly seat: {
    readonly meetingId: string | null;
    readonly callId: string | null;
    readonly person: { readonly id: string; readonly name: string } | null;
  } | null;
}

function Place({ street, seat }: PlaceProps) {
  if (seat === null) return <JoinPage street={street} />;
  if (seat.callId !== null) return <TopicPage callId={seat.callId} />;
  return seat.person === null ? <NamePage /> : <Seated />;
}

function Seated() {
  const { t } = useTranslation('hall');
  const [tab, setTab] = useState<Tab>('day');
  const { data: day } = useHostQuery('hall.day', {});
  const { data: tasks } = useHostQuery('tasks.mine', {});
  const mine = tasks !== undefined && tasks.toDo.length + tasks.toRate.length + tasks.done.length > 0;
  const tabs: Tab[] = [
    'day',
    ...(day?.callId ? ['topics' as const] : []),
    ...(mine ? ['tasks' as const] : []),
  ];
  return (
    <>
      {tab === 'day' && day && <MeetingPage day={day} />}
      {tab === 'topics' && day?.callId && <TopicPage callId={day.callId} proposer={day.me.name} />}
      {tab === 'tasks' && tasks && <TasksPage rows={tasks.toDo} />}
      {tabs.length > 1 && (
        <nav className="phone-tabs" aria-label={t('tabs.label')}>
          {tabs.map((one) => (
            <button
              key={one}
              type="button"
              aria-current={one === tab ? 'page' : undefined}
              onClick={() => setTab(one)}
            >
              {t(`tabs.${one}`)}
            </button>
          ))}
        </nav>
      )}
    </>
  );
}
