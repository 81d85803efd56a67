const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Shanghai',
});

/** The hour on the wall of the hall, whatever zone a phone believes itself in: 14:05. */
export const clockText = (instantMs: number): string => CLOCK.format(instantMs);
