import { useTranslation } from 'react-i18next';
import { StateTag, type Tone } from '../../../ui/state-tag.tsx';
import { textOf, useLanguage } from '../../../ui/text-of.ts';
import type { Ballot } from '../day-view.tsx';

const TONES: Record<NonNullable<Ballot['outcome']>, Tone> = {
  carried: 'good',
  chosen: 'good',
  notCarried: 'bad',
  tied: 'due',
};

/** The verdict as one sentence, and the figures it rests on. */
export function ClosedBallot({ ballot }: { ballot: Ballot }) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const { outcome, tally, areaTally, papers, options } = ballot;
  return (
    <div className="closed-ballot">
      {outcome && <StateTag tone={TONES[outcome]}>{t(`words:outcomes.${outcome}`)}</StateTag>}
      {ballot.sentence && <p className="verdict">{textOf(ballot.sentence, language)}</p>}
      <p className="second">
        {t(`words:methods.${ballot.method}`)}
        {t('comma')}
        {tally && t('ballot.tally', { ...tally })}
        {options.map(({ name, votes }) => t('count.figure', { name, figure: votes })).join(t('comma'))}
      </p>
      {areaTally && <p className="second">{t('ballot.areaTally', { ...areaTally })}</p>}
      {papers && <p className="second">{t('ballot.papers', { ...papers })}</p>}
    </div>
  );
}
