import { useTranslation } from 'react-i18next';
import { useHostQuery } from '../../host/use-host-query.ts';
import { InstantText } from '../../ui/day-text.tsx';

/** What members wrote on their phones beforehand, for the clerk; nothing while nobody has. */
export function OpinionList({ meetingId }: { readonly meetingId: string }) {
  const { t } = useTranslation('hall');
  const { data } = useHostQuery('hall.opinions', { meetingId });
  const { data: day } = useHostQuery('agenda.day', { id: meetingId });
  if (data === undefined || day === undefined) return null;
  const items = day.items.filter((item) => data.rows.some((row) => row.itemId === item.id));
  return (
    <section className="sharing-opinions">
      <h3>{t('sharing.opinions')}</h3>
      {items.length === 0 && <p className="hint">{t('sharing.noOpinions')}</p>}
      {items.map((item) => (
        <div key={item.id}>
          <p className="second">
            <span className="figure">{item.number}</span> {item.title}
          </p>
          <ul>
            {data.rows
              .filter((row) => row.itemId === item.id)
              .map((row) => (
                <li key={row.personId}>
                  <strong>{row.name}</strong> {row.text} <InstantText at={row.at} className="hint" />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
