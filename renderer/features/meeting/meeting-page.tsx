import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { useHostQuery } from '../../host/use-host-query.ts';
import { Loading } from '../../ui/loading.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { CountIn } from './count-in.tsx';
import { FinishBar } from './finish-bar.tsx';
import { MeetingHead } from './meeting-head.tsx';
import { type MeetingAnswer, MeetingViewProvider } from './meeting-view.tsx';
import { Motions } from './motions.tsx';
import { QuorumPanel } from './quorum-panel.tsx';
import { SignIn } from './sign-in.tsx';
import './meeting.css';

/** One meeting: who came, whether it may decide, what was voted. */
export function MeetingPage() {
  const { t } = useTranslation('meetings');
  const { meetingId = '' } = useParams<{ meetingId: string }>();
  const meeting = useHostQuery('meetings.get', { id: meetingId });
  if (meeting.data) return <MeetingDesk key={meetingId} answer={meeting.data} />;
  if (!meeting.error) return <Loading />;
  return (
    <>
      <RefusalAlert refusal={meeting.error} />
      <Link href="/meetings">{t('toList')}</Link>
    </>
  );
}

function MeetingDesk({ answer }: { answer: MeetingAnswer }) {
  return (
    <MeetingViewProvider answer={answer}>
      <div className="meeting">
        <MeetingHead />
        <QuorumPanel />
        <div className="meeting-columns">
          <div className="meeting-people">{answer.attendees.length > 0 ? <SignIn /> : <CountIn />}</div>
          <div className="meeting-motions">
            <Motions />
            <FinishBar />
          </div>
        </div>
      </div>
    </MeetingViewProvider>
  );
}
