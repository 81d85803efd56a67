import chineseDays from 'chinese-days';
import type { Day, Text } from '../values.ts';

/** The statutory holiday a day belongs to, as a day off or as the workday that makes up for one; null on ordinary days. */
export function holidayOf(day: Day): Text | null {
  const [en, chinese] = chineseDays.getDayDetail(day).name.split(',');
  return en !== undefined && chinese !== undefined ? { 'zh-CN': chinese, en } : null;
}

/** Has the State Council's notice for this year reached the program? Its first holiday is New Year's Day. */
export const isYearKnown = (year: string): boolean => holidayOf(`${year}-01-01`) !== null;
