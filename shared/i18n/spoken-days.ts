import { dayOf } from '../domain/days.ts';
import type { Day, Instant, Language } from '../values.ts';

/** A day as people write it: 2026年3月5日 周四, Thu 5 Mar 2026. */
export function dayText(day: Day, language: Language): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at)) return day;
  const weekday = weekdays[language].format(at);
  return language === 'zh-CN'
    ? `${dates[language].format(at)} ${weekday}`
    : `${weekday} ${dates[language].format(at)}`;
}

/** A machine's instant on the desk's clock: 2026年3月5日 周四 14:05. */
export const instantText = (at: Instant, language: Language): string =>
  `${dayText(dayOf(at), language)} ${clockText(at)}`;

export const clockText = (at: Instant): string => clock.format(Date.parse(at));

const dateParts = { year: 'numeric', day: 'numeric', timeZone: 'UTC' } as const;
const dates = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { ...dateParts, month: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { ...dateParts, month: 'short' }),
};
const weekdays = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { weekday: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }),
};
// The desk stands in one time zone, whatever the machine is set to.
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Shanghai',
});
