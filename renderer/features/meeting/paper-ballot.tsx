import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listText, useLanguage } from '../../ui/text-of.ts';
import { CloseBallot } from './close-ballot.tsx';
import { figureName } from './count-shape.ts';
import { type Ballot, type Motion, useMeeting } from './meeting-view.tsx';
import { PaperCount } from './paper-count.tsx';

/** Two people count the papers alone; only equal counts close the ballot. Of a difference the figures are named, not their values. */
export function PaperBallot({ motion, ballot }: { motion: Motion; ballot: Ballot }) {
  const { t } = useTranslation('meetings');
  const { offers } = useMeeting();
  const language = useLanguage();
  const [differing, setDiffering] = useState<readonly string[] | null>(null);
  const both = ballot.counted.length === 2;
  const place = { motion, ballot, onCounted: setDiffering };
  return (
    <>
      <p className="hint">{t('paper.explained')}</p>
      <div className="paper-pair">
        <PaperCount as="teller" {...place} />
        <PaperCount as="scrutineer" {...place} />
      </div>
      <div aria-live="polite">
        {both && differing !== null && differing.length > 0 && (
          <p className="paper-differ">
            {t('paper.differ', {
              figures: listText(
                differing.map((name) => figureName(name, t)),
                language,
              ),
            })}
          </p>
        )}
        {both && differing?.length === 0 && <p className="paper-equal">{t('paper.equal')}</p>}
      </div>
      {offers('closeBallot') && both && (differing === null || differing.length === 0) && (
        <CloseBallot ballot={ballot} asks={t('paper.asks')} />
      )}
    </>
  );
}
