import { PresencePanel } from '../presence/presence-panel.tsx';
import { AgendaRail } from './agenda-rail.tsx';
import { ChairBar } from './chair-bar.tsx';
import { ItemNow } from './item-now.tsx';
import { Remarks } from './remarks.tsx';
import './chair.css';

/** The chair's one screen: agenda, the item now with what is said, and who is here. It scrolls in its parts, never as a whole. */
export function ChairDesk() {
  return (
    <div className="chair">
      <ChairBar />
      <div className="chair-columns">
        <AgendaRail />
        <div className="chair-centre">
          <ItemNow />
          <Remarks />
        </div>
        <PresencePanel large />
      </div>
    </div>
  );
}
