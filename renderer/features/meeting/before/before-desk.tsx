import { useTranslation } from 'react-i18next';
import { useDay } from '../day-view.tsx';
import { PresencePanel } from '../presence/presence-panel.tsx';
import { AgendaEditor } from './agenda-editor.tsx';
import { Arrangement } from './arrangement.tsx';
import { BeforeHead } from './before-head.tsx';
import { NoticePanel } from './notice-panel.tsx';
import './before.css';

/** Before the meeting: when and where, the notice and its clock, the agenda, and who is expected. */
export function BeforeDesk() {
  const { t } = useTranslation('agenda');
  const { meeting, slots } = useDay();
  const Papers = slots.papers;
  const Sharing = slots.sharing;
  return (
    <div className="before">
      <BeforeHead />
      <Arrangement />
      <div className="before-columns">
        <AgendaEditor />
        <div className="before-side">
          <NoticePanel />
          {Papers && (
            <section className="panel" aria-label={t('chair.papers')}>
              <Papers meetingId={meeting.id} />
            </section>
          )}
          {Sharing && (
            <section className="panel" aria-label={t('chair.share')}>
              <Sharing meetingId={meeting.id} />
            </section>
          )}
          <PresencePanel />
        </div>
      </div>
    </div>
  );
}
