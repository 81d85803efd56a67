import { dayText, instantText } from '../../shared/i18n/spoken-days.ts';
import type { Day, Instant } from '../../shared/values.ts';
import { useLanguage } from './text-of.ts';

export function DayText({ day, className }: { day: Day; className?: string }) {
  const language = useLanguage();
  return (
    <time dateTime={day} className={`figure ${className ?? ''}`}>
      {dayText(day, language)}
    </time>
  );
}

export function InstantText({ at, className }: { at: Instant; className?: string }) {
  const language = useLanguage();
  return (
    <time dateTime={at} className={`figure ${className ?? ''}`}>
      {instantText(at, language)}
    </time>
  );
}
