import { useToday } from '../../../host/use-today.ts';
import { useDay } from '../day-view.tsx';
import { PresencePanel } from '../presence/presence-panel.tsx';
import { AgendaEditor } from './agenda-editor.tsx';
import { Arrangement } from './arrangement.tsx';
import { BeforeHead } from './before-head.tsx';
import { NoticePanel } from './notice-panel.tsx';
import './before.css';

/** Before the meeting: when and where, the notice and its clock, the agenda, and who is expected. */
export function BeforeDesk() {
  const { meeting, slots } = useDay();
  const Papers = slots.papers;
  // At the door people sign in; before that day the papers are made.
  const onTheDay = meeting.heldOn <= useToday();
  return (
    <div className="before">
      <BeforeHead />
      <Arrangement />
      <div className="before-columns">
        <AgendaEditor />
        <div className="before-side">
          <NoticePanel />
          {onTheDay && <PresencePanel />}
          {Papers && <Papers meetingId={meeting.id} />}
          {!onTheDay && <PresencePanel />}
        </div>
      </div>
    </div>
  );
}
