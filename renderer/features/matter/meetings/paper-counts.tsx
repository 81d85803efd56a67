import { EyeInvisibleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BLANK_COUNT, type CountShape, isCounted } from '../../../ui/ballot-count.ts';
import { BallotCountFields } from '../../../ui/ballot-count-fields.tsx';
import type { HeldSitting } from './held-draft.ts';

interface PaperCountsProps {
  value: HeldSitting;
  shape: CountShape;
  onChange: (value: HeldSitting) => void;
}

type Person = 'teller' | 'scrutineer';

/** Two people count alone: the second types without seeing what the first has typed. */
export function PaperCounts({ value, shape, onChange }: PaperCountsProps) {
  const { t } = useTranslation('matter');
  const [early, setEarly] = useState(false);
  const { counting } = value;
  const person: Person = counting === 'scrutineer' ? 'scrutineer' : 'teller';
  const done = () => {
    const counted = isCounted(shape, value[person]);
    setEarly(!counted);
    if (counted) onChange({ ...value, counting: person === 'teller' ? 'scrutineer' : 'done' });
  };
  const again = () =>
    onChange({ ...value, teller: BLANK_COUNT, scrutineer: BLANK_COUNT, counting: 'teller' });
  return (
    <section className="paper-counts">
      {counting !== 'teller' && (
        <p className="hint">
          <EyeInvisibleOutlined aria-hidden />{' '}
          {t(counting === 'done' ? 'hold.bothHidden' : 'hold.tellerHidden')}
        </p>
      )}
      {counting !== 'done' && (
        <>
          <h4>{t(`hold.${person}Title`)}</h4>
          <BallotCountFields
            key={person}
            shape={shape}
            value={value[person]}
            onChange={(count) => onChange({ ...value, [person]: count })}
          />
          {early && (
            <p role="alert" className="act-unfilled">
              {t('hold.countAll')}
            </p>
          )}
        </>
      )}
      <div className="act-buttons">
        {counting !== 'done' && <Button onClick={done}>{t(`hold.${person}Done`)}</Button>}
        {counting !== 'teller' && (
          <Button type="link" onClick={again}>
            {t('hold.countAgain')}
          </Button>
        )}
      </div>
    </section>
  );
}
