import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostQuery } from '../../host/use-host-query.ts';
import { JoinScreen } from './join-screen.tsx';
import './screen.css';
import { ScreenFoot } from './screen-foot.tsx';
import { Slide } from './slide.tsx';

interface ScreenPageProps {
  /** Named by the desk's own second window; on the network it is the meeting of the code. */
  readonly meetingId: string | null;
  readonly rehearsalMark: ReactNode;
}

export function ScreenPage({ meetingId, rehearsalMark }: ScreenPageProps) {
  const { data: here } = useHostQuery('hall.here', {}, { enabled: meetingId === null });
  if (meetingId !== null) return <Wall meetingId={meetingId} rehearsalMark={rehearsalMark} />;
  if (here === undefined) return <div className="wall" />;
  const joined = here.seat?.meetingId ?? null;
  return joined === null ? (
    <JoinScreen street={here.street} />
  ) : (
    <Wall meetingId={joined} rehearsalMark={rehearsalMark} />
  );
}

/** The last answer stays on the wall until the next one is here: nothing blinks, whatever the network does. */
function Wall({ meetingId, rehearsalMark }: { meetingId: string; rehearsalMark: ReactNode }) {
  const { t } = useTranslation('hall');
  const { data, error, dataUpdatedAt } = useHostQuery('hall.screen', { meetingId }, { keepPrevious: true });
  if (data === undefined)
    return <div className="wall">{error && <p className="wall-note">{t('screen.wait')}</p>}</div>;
  return (
    <div className="wall">
      {data.rehearsal && rehearsalMark}
      <header className="wall-band">
        <span>{data.community}</span>
        <h1>{data.title}</h1>
      </header>
      <main className="wall-slide">
        <Slide view={data} heardAt={dataUpdatedAt} />
      </main>
      <ScreenFoot view={data} heardAt={dataUpdatedAt} />
      {data.message !== '' && (
        <div className="wall-message" role="status">
          {data.message}
        </div>
      )}
    </div>
  );
}
