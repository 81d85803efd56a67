import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { useHostQuery } from '../../host/use-host-query.ts';
import { Loading } from '../../ui/loading.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { AfterDesk } from './after/after-desk.tsx';
import { BeforeDesk } from './before/before-desk.tsx';
import { ChairDesk } from './chair/chair-desk.tsx';
import { DayProvider, type DaySlots, type Meeting } from './day-view.tsx';
import './meeting.css';

/** One meeting day: before it, while it runs, and after it. */
export function MeetingPage({ slots = NO_SLOTS }: { readonly slots?: DaySlots }) {
  const { t } = useTranslation('meetings');
  const { meetingId = '' } = useParams<{ meetingId: string }>();
  const day = useHostQuery('agenda.day', { id: meetingId });
  if (day.data) {
    return (
      <DayProvider key={meetingId} day={day.data} slots={slots}>
        <DeskOf meeting={day.data.meeting} />
      </DayProvider>
    );
  }
  if (!day.error) return <Loading />;
  return (
    <>
      <RefusalAlert refusal={day.error} />
      <Link href="/meetings">{t('toList')}</Link>
    </>
  );
}

function DeskOf({ meeting }: { readonly meeting: Meeting }) {
  if (meeting.state !== 'planned') return <AfterDesk />;
  return meeting.openedAt === null ? <BeforeDesk /> : <ChairDesk />;
}

const NO_SLOTS: DaySlots = {};
