import { useTranslation } from 'react-i18next';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import type { OutputOf } from '../../host/methods.ts';
import { useLanguage } from '../../ui/text-of.ts';
import { ItemCard } from './item-card.tsx';
import { MyPresence } from './my-presence.tsx';
import { OpenVote } from './open-vote.tsx';

export type PhoneDay = OutputOf<'hall.day'>;

/** The meeting on a phone: what waits for me first, then the agenda. */
export function MeetingPage({ day }: { readonly day: PhoneDay }) {
  const { t } = useTranslation('hall');
  const language = useLanguage();
  const { title, heldOn, startsAt, place, state, opened, items } = day;
  const open = items.flatMap((item) =>
    item.motions.filter(({ ballot }) => ballot?.state === 'open').map((motion) => ({ item, motion })),
  );
  return (
    <main className="phone-page">
      <header className="phone-head">
        <h1>{title}</h1>
        <p className="second">
          {dayText(heldOn, language)} {startsAt}
        </p>
        <p className="second">{place}</p>
      </header>
      {state === 'planned' ? (
        <MyPresence me={day.me} opened={opened} />
      ) : (
        <p className="phone-note">{t(OVER[state])}</p>
      )}
      {state === 'planned' &&
        open.map(({ item, motion }) => <OpenVote key={motion.id} item={item} motion={motion} me={day.me} />)}
      <h2>{t('day.agenda')}</h2>
      {items.length === 0 && <p className="phone-empty">{t('day.noAgenda')}</p>}
      <ol className="phone-agenda">
        {items.map((item) => (
          <ItemCard
            key={item.id}
            item={item}
            current={item.id === day.currentItemId}
            mayWrite={state === 'planned'}
          />
        ))}
      </ol>
    </main>
  );
}

const OVER = { held: 'day.over', lapsed: 'day.lapsed', cancelled: 'day.cancelled' } as const;
