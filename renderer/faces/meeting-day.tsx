import type { DaySlots } from '../features/meeting/day-view.tsx';
import { MeetingPage } from '../features/meeting/meeting-page.tsx';
import { MinutesPanel } from '../features/minutes/minutes-panel.tsx';
import { PapersPanel } from '../features/papers/papers-panel.tsx';
import { SharingPanel } from '../features/sharing/sharing-panel.tsx';
import { ItemTasks } from '../features/tasks/item-tasks.tsx';

/** What other topics show on the page of a meeting: papers, minutes, the door to the LAN. */
const SLOTS: DaySlots = {
  papers: PapersPanel,
  minutes: MinutesPanel,
  tasks: ItemTasks,
  sharing: SharingPanel,
};

export function MeetingDayPage() {
  return <MeetingPage slots={SLOTS} />;
}
