import { useTranslation } from 'react-i18next';
import type { ScreenView } from './slide.tsx';
import { useHostTime } from './use-ticking.ts';

interface ItemSlideProps {
  readonly view: ScreenView;
  readonly current: NonNullable<ScreenView['current']>;
  readonly heardAt: number;
}

/** The item now, how long it has taken, and the one that follows. */
export function ItemSlide({ view, current, heardAt }: ItemSlideProps) {
  const { t } = useTranslation('hall');
  const now = useHostTime(view.now, heardAt);
  const running = current.startedAt === null ? 0 : Math.max(0, now - Date.parse(current.startedAt));
  const seconds = current.spentSeconds + Math.floor(running / 1000);
  const over = current.budgetMinutes !== null && seconds > current.budgetMinutes * 60;
  return (
    <section className="wall-item">
      <p className="wall-number figure">{current.number}</p>
      <h2 className="wall-title">{current.title}</h2>
      {current.speaker !== '' && <p className="wall-second">{t('day.speaker', { name: current.speaker })}</p>}
      <p className={`wall-timer figure ${over ? 'wall-due' : ''}`}>
        {clock(seconds)}
        {current.budgetMinutes !== null && (
          <span className="wall-second">
            {over ? t('screen.overtime') : t('screen.budget', { count: current.budgetMinutes })}
          </span>
        )}
      </p>
      <p className="wall-next wall-second">
        {view.next && (
          <>
            {t('screen.next')} <span className="figure">{view.next.number}</span> {view.next.title}
          </>
        )}
      </p>
    </section>
  );
}

/** 7:05, 1:02:09 */
function clock(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
