import { LockOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { FigureStrip } from '../../ui/figure-strip.tsx';
import { textOf, useLanguage } from '../../ui/text-of.ts';
import { ItemCard } from './item-card.tsx';
import { TextPlace } from './text-place.tsx';
import type { Minutes, Typed } from './view.ts';

interface TextBodyProps {
  readonly minutes: Minutes;
  readonly typed: Typed;
  onType(typed: Typed): void;
}

/** The text in the order in which it will be read; what was counted stands beside it, locked. */
export function TextBody({ minutes, typed, onType }: TextBodyProps) {
  const { t } = useTranslation('minutes');
  const { kind, record } = minutes;
  const { counts } = record;
  const people = (count: number | null) => (count === null ? '—' : t('facts.people', { count }));
  const place = { minutes, typed, onType };
  return (
    <div className="minutes-text">
      <p className="hint">
        <LockOutlined aria-hidden /> {t('page.locked')}
      </p>
      <FigureStrip
        figures={(['due', 'came', 'late', 'leftEarly', 'excused', 'absent'] as const).map((key) => ({
          key,
          label: t(`facts.${key}`),
          value: people(counts[key]),
        }))}
      />
      <QuorumLine record={record} />
      <TextPlace
        {...place}
        place="opening"
        label={t(kind === 'summary' ? 'places.openingSummary' : 'places.opening')}
      />
      {record.items.map((item) => (
        <ItemCard key={item.id} item={item} {...place} />
      ))}
      {kind === 'record' &&
        record.remarks.map((remark) => (
          <TextPlace
            key={remark.id}
            {...place}
            place={`remark:${remark.id}`}
            label={t('places.remark', { name: remark.speaker })}
          />
        ))}
      <TextPlace {...place} place="closing" label={t('places.closing')} />
      {kind === 'summary' && (
        <TextPlace
          {...place}
          place="distribution"
          label={t('places.distribution')}
          placeholder={t('places.distributionPlaceholder')}
        />
      )}
    </div>
  );
}

/** Whether enough came; where areas count too, or too few came, in the words of the day itself. */
function QuorumLine({ record }: { readonly record: Minutes['record'] }) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const { quorum, sentence } = record;
  if (quorum !== null && quorum.area === null && quorum.heads.held)
    return <p className="minutes-sentence">{t('facts.quorumHeld', { needed: quorum.heads.needed })}</p>;
  return sentence && <p className="minutes-sentence">{textOf(sentence, language)}</p>;
}
