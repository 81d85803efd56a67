import { clockText } from '../../../../shared/i18n/spoken-days.ts';
import { useNow } from './use-now.ts';

/** The hall's clock. */
export function WallClock() {
  const now = new Date(useNow()).toISOString();
  return (
    <time className="wall-clock" dateTime={now}>
      {clockText(now)}
    </time>
  );
}
