import { ClockCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Item } from '../day-view.tsx';
import { spanText, useNow } from './use-now.ts';

/** From this share of its time on, an item is nearly over. */
const NEARLY = 0.8;

/** How long the item has taken, against its budget: amber near its end, red beyond it, and in words. */
export function ItemClock({ item }: { item: Item }) {
  const { t } = useTranslation('agenda');
  const now = useNow();
  const running = item.state === 'running' && item.startedAt !== null;
  const spent = item.spentSeconds + (running ? (now - Date.parse(item.startedAt ?? '')) / 1000 : 0);
  const budget = (item.budgetMinutes ?? 0) * 60;
  const look = budget === 0 || spent < budget * NEARLY ? 'in-time' : spent <= budget ? 'nearly' : 'over';
  return (
    <span className={`item-clock item-clock-${look}`}>
      <ClockCircleOutlined aria-hidden /> {spanText(spent)}
      {item.budgetMinutes !== null && (
        <span className="item-clock-budget">
          {look === 'over'
            ? t('clock.over', { time: spanText(spent - budget) })
            : t('clock.budget', { count: item.budgetMinutes })}
        </span>
      )}
    </span>
  );
}
