import { useTranslation } from 'react-i18next';
import { Areas } from './areas.tsx';
import { type CountDraft, type CountShape, PAPER_NAMES, VOTE_NAMES } from './ballot-count.ts';
import { Figures } from './figures.tsx';

interface BallotCountFieldsProps {
  readonly shape: CountShape;
  readonly value: CountDraft;
  onChange(value: CountDraft): void;
}

/** The figures of one count: papers first, as they are counted, then the votes. */
export function BallotCountFields({ shape, value, onChange }: BallotCountFieldsProps) {
  const { t } = useTranslation('meetings');
  return (
    <>
      {shape.paper && (
        <Figures
          legend={t('count.papers')}
          fields={PAPER_NAMES.map((name) => ({ name, label: t(`count.fields.${name}`) }))}
          value={value.papers}
          onChange={(papers) => onChange({ ...value, papers })}
        />
      )}
      {shape.kind === 'choice' ? (
        <Figures
          legend={t('count.options')}
          fields={shape.options.map((option) => ({ name: option, label: option }))}
          value={value.options}
          onChange={(options) => onChange({ ...value, options })}
        />
      ) : (
        <Figures
          legend={t(shape.owners ? 'count.owners' : 'count.votes')}
          fields={VOTE_NAMES.map((name) => ({ name, label: t(`words:votes.${name}`) }))}
          value={value.heads}
          onChange={(heads) => onChange({ ...value, heads })}
        />
      )}
      {shape.owners && shape.kind === 'yesNo' && (
        <Areas
          legend={t('count.area')}
          unit={t('squareMetre')}
          fields={VOTE_NAMES.map((name) => ({ name, label: t(`words:votes.${name}`) }))}
          value={value.area}
          onChange={(area) => onChange({ ...value, area })}
        />
      )}
    </>
  );
}
