import { inChinese } from '../../domain/chinese-numbers.ts';
import type { Language } from '../../values.ts';

/** The marks of the four levels (GB/T 9704-2012 7.3.3): 一、 (一) 1. (1). */
export function levelMark(level: 1 | 2 | 3 | 4, number: number, language: Language): string {
  if (language === 'en')
    return ['', `${number}. `, `(${number}) `, `${number}) `, `${number}. `][level] ?? '';
  switch (level) {
    case 1:
      return `${inChinese(number)}、`;
    case 2:
      return `（${inChinese(number)}）`;
    case 3:
      return `${number}.`;
    case 4:
      return `（${number}）`;
  }
}

/** 成文日期: Arabic figures, the full year, no zero before month and day. */
export function officialDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return day;
  if (language === 'zh-CN') return `${year}年${month}月${date}日`;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, date),
  );
}
