import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useHostCommand } from '../../host/use-host-command.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { useMeeting } from './meeting-view.tsx';

/** Ends the meeting; then the way leads back to the matter, where its result is announced. */
export function FinishBar() {
  const { t } = useTranslation('meetings');
  const { meeting, offers } = useMeeting();
  const [, navigate] = useLocation();
  const finish = useHostCommand('meetings.finish');
  const voted = meeting.motions.some((motion) => motion.ballot?.state === 'closed');
  if (meeting.state === 'planned') {
    if (!offers('finish')) return null;
    const short = meeting.quorum?.heads.held === false || meeting.quorum?.area?.held === false;
    return (
      <section className="panel finish">
        <p className="second">{t(short ? 'finish.lapses' : voted ? 'finish.explained' : 'finish.unvoted')}</p>
        <ActBar
          primary={voted || short}
          label={t('finish.act')}
          command={finish}
          run={() => finish.run({ id: meeting.id })}
        />
      </section>
    );
  }
  if (meeting.state === 'cancelled') return null;
  return (
    <section className="panel finish" aria-live="polite">
      <p>{t(meeting.state === 'lapsed' ? 'finish.lapsed' : 'finish.held')}</p>
      <Button type="primary" onClick={() => navigate(`/matters/${meeting.matterId}`)}>
        {t(meeting.state === 'held' && voted ? 'finish.announce' : 'finish.back')}
      </Button>
    </section>
  );
}
