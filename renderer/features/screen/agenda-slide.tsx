import { useTranslation } from 'react-i18next';
import type { ScreenView } from './slide.tsx';

/** More lines than this cannot be read from the last row. */
const MOST_LINES = 8;

/** Before the first item and between two: what is on today. What is done gives way to what is to come. */
export function AgendaSlide({ view }: { readonly view: ScreenView }) {
  const { t } = useTranslation('hall');
  const first = view.agenda.filter(({ below }) => !below);
  const open = first.filter(({ done }) => !done);
  const shown = (open.length > 0 && first.length > MOST_LINES ? open : first).slice(0, MOST_LINES);
  return (
    <section className="wall-agenda">
      <h2>
        {t('screen.agenda')}
        {!view.opened && view.startsAt !== '' && (
          <span className="wall-second figure">{t('screen.begins', { time: view.startsAt })}</span>
        )}
      </h2>
      <ol>
        {shown.map(({ number, title, done }) => (
          <li key={number} className={done ? 'wall-done' : ''}>
            <span className="figure">{number}</span>
            <span>{title}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
