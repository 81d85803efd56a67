import { useTranslation } from 'react-i18next';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import { listText, textOf, useLanguage } from '../../ui/text-of.ts';
import { TextPlace } from './text-place.tsx';
import type { Item, Minutes, Typed } from './view.ts';

interface ItemCardProps {
  readonly item: Item;
  readonly minutes: Minutes;
  readonly typed: Typed;
  onType(typed: Typed): void;
}

/** One item: how it was voted stands locked at its head, what was said and agreed beneath it. */
export function ItemCard({ item, minutes, typed, onType }: ItemCardProps) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const place = { minutes, typed, onType };
  const isRecord = minutes.kind === 'record';
  return (
    <section className="panel minutes-item">
      <h2>
        <span className="figure">{item.number}</span> {item.title}
      </h2>
      <div className="minutes-facts">
        {item.late && <StateTag tone="due">{t('facts.notAnnounced')}</StateTag>}
        {item.state === 'moved' && <StateTag tone="quiet">{t('facts.moved')}</StateTag>}
        {item.recused.length > 0 && (
          <p className="second">
            {t('facts.recused', {
              names: listText(
                item.recused.map((one) => one.name),
                language,
              ),
            })}
          </p>
        )}
        {item.motions.map((motion) => (
          <MotionFact key={motion.id} motion={motion} />
        ))}
        {item.tasks.map((task) => (
          <p key={task.number} className="second">
            {t('facts.task', { text: task.text, lead: task.lead, day: dayText(task.dueOn, language) })}
          </p>
        ))}
      </div>
      {isRecord &&
        item.remarks.map((remark) => (
          <TextPlace
            key={remark.id}
            {...place}
            place={`remark:${remark.id}`}
            label={t('places.remark', { name: remark.speaker })}
          />
        ))}
      <TextPlace
        {...place}
        place={`item:${item.id}`}
        label={t(isRecord ? 'places.itemRecord' : 'places.item')}
        placeholder={t('places.itemPlaceholder')}
      />
    </section>
  );
}

const TONES = { carried: 'good', chosen: 'good', notCarried: 'bad', tied: 'due' } as const;

function MotionFact({ motion }: { readonly motion: Item['motions'][number] }) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const { ballot } = motion;
  const outcome = ballot?.outcome ?? null;
  return (
    <div className="minutes-motion">
      <p>
        {motion.text}{' '}
        {outcome !== null && <StateTag tone={TONES[outcome]}>{t(`words:outcomes.${outcome}`)}</StateTag>}
        {motion.withdrawn && <StateTag tone="quiet">{t('facts.withdrawn')}</StateTag>}
      </p>
      {ballot?.sentence && <p className="minutes-sentence">{textOf(ballot.sentence, language)}</p>}
    </div>
  );
}
