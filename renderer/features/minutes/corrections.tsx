import { useTranslation } from 'react-i18next';
import { DayText } from '../../ui/day-text.tsx';
import type { Minutes } from './view.ts';

/** What was corrected after the signature. */
export function Corrections({ minutes }: { readonly minutes: Minutes }) {
  const { t } = useTranslation('minutes');
  if (minutes.corrections.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('correcting.list')}</h2>
      <ul className="minutes-list">
        {minutes.corrections.map((one) => (
          <li key={one.id}>
            <strong>{one.place}</strong>
            <p>
              <del>{one.oldText}</del> <ins>{one.newText}</ins>
            </p>
            <p className="hint">
              {`${one.reason} · ${one.correctedBy} · `}
              <DayText day={one.correctedOn} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
