import type { DaySlots } from '../features/meeting/day-view.tsx';
import { MeetingPage } from '../features/meeting/meeting-page.tsx';
import { ItemTasks } from '../features/tasks/item-tasks.tsx';

/** What other topics show on the page of a meeting: papers, minutes, the door to the LAN. */
const SLOTS: DaySlots = { tasks: ItemTasks };

export function MeetingDayPage() {
  return <MeetingPage slots={SLOTS} />;
}
