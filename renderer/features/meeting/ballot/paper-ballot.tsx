import { SwapOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listText, useLanguage } from '../../../ui/text-of.ts';
import { type Ballot, type Motion, useDay } from '../day-view.tsx';
import { CloseBallot } from './close-ballot.tsx';
import { figureName } from './count-shape.ts';
import { PaperCount } from './paper-count.tsx';

type Role = 'teller' | 'scrutineer';

/**
 * Two people count the papers alone: each at a screen of their own, or one after the other at this one, with a page
 * between them on which nothing is to be seen. Of a difference the figures are named, not their values.
 */
export function PaperBallot({ motion, ballot }: { motion: Motion; ballot: Ballot }) {
  const { t } = useTranslation('meetings');
  const { offers } = useDay();
  const language = useLanguage();
  const [counting, setCounting] = useState<Role | 'handOver' | null>(null);
  const both = ballot.counted.length === 2;
  const { differing } = ballot;
  const counted = (role: Role) => ballot.counted.some((one) => one.as === role);
  const done = (role: Role) => setCounting(role === 'teller' && !counted('scrutineer') ? 'handOver' : null);
  if (counting === 'handOver') {
    return (
      <div className="hand-over">
        <p>
          <SwapOutlined aria-hidden /> {t('agenda:paper.handOver')}
        </p>
        <div className="act-buttons">
          <Button type="primary" onClick={() => setCounting('scrutineer')}>
            {t('agenda:paper.iAmScrutineer')}
          </Button>
          <Button onClick={() => setCounting(null)}>{t('agenda:paper.elsewhere')}</Button>
        </div>
      </div>
    );
  }
  return (
    <>
      <p className="hint">{t('paper.explained')}</p>
      <div className="paper-pair">
        {(['teller', 'scrutineer'] as const)
          .filter((role) => counting === null || counting === role)
          .map((role) => (
            <PaperCount
              key={role}
              as={role}
              motion={motion}
              ballot={ballot}
              open={counting === role}
              onBegin={() => setCounting(role)}
              onLeave={() => setCounting(null)}
              onCounted={() => done(role)}
            />
          ))}
      </div>
      <div aria-live="polite">
        {differing.length > 0 && (
          <p className="paper-differ">
            {t('paper.differ', {
              figures: listText(
                differing.map((name) => figureName(name, t)),
                language,
              ),
            })}
          </p>
        )}
        {both && differing.length === 0 && <p className="paper-equal">{t('paper.equal')}</p>}
      </div>
      {offers('vote') && both && differing.length === 0 && counting === null && (
        <CloseBallot ballot={ballot} asks={t('paper.asks')} />
      )}
    </>
  );
}
