import { useTranslation } from 'react-i18next';
import { type Item, useDay } from './day-view.tsx';

/** What came back under this item, or what came of it; shown by the topic of tasks. */
export function TasksOfItem({ item }: { item: Item }) {
  const { t } = useTranslation('agenda');
  const { meeting, slots } = useDay();
  const { tasks: Tasks } = slots;
  if (!Tasks) return null;
  return (
    <Tasks
      meetingId={meeting.id}
      communityId={meeting.communityId}
      itemId={item.id}
      matterId={item.matterId}
      isCarried={item.kind === 'tasks'}
      decision={item.decision || item.title}
      source={t('tasksSource', { meeting: meeting.title, number: item.number, title: item.title })}
    />
  );
}

/** The same for a meeting that was entered afterwards, without an agenda. */
export function TasksOfMeeting() {
  const { meeting, slots } = useDay();
  const { tasks: Tasks } = slots;
  if (!Tasks) return null;
  return (
    <Tasks
      meetingId={meeting.id}
      communityId={meeting.communityId}
      itemId={null}
      matterId={meeting.matterId}
      isCarried={false}
      decision={meeting.title}
      source={meeting.title}
    />
  );
}
