import type { Day, Language } from '../../../../shared/values.ts';

/** 3月5日, where the year and the weekday stand in the panel that opens. */
export function shortDay(day: Day | null, language: Language): string {
  if (day === null) return '';
  const at = new Date(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(at);
}
