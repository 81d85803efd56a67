import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf, useLanguage } from '../../ui/text-of.ts';
import { type Step, type Told, usePage } from './page-view.tsx';
import { stageName } from './stage-words.ts';

/** The sentence of what was just decided, read aloud by screen readers and kept until it is closed. */
export function OutcomeLine() {
  const { told, tell } = usePage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (told) place.current?.scrollIntoView({ block: 'nearest' });
  }, [told]);
  return (
    <div ref={place} aria-live="polite" className="matter-outcome">
      {told && <Outcome told={told} onClose={() => tell(null)} />}
    </div>
  );
}

function Outcome({ told, onClose }: { told: Told; onClose: () => void }) {
  const { t } = useTranslation('matter');
  const { page } = usePage();
  const language = useLanguage();
  const { step, at } = told;
  const sentence = textOf(step.sentence, language);
  // The archive is a stage, and the end of the road.
  const next = step.outcome === 'archived' ? null : stageName(page, step.stage, language);
  const moved = step.stage !== at;
  return (
    <Alert
      showIcon
      type={isSetback(step) ? 'warning' : 'success'}
      title={<span className="matter-outcome-sentence">{sentence}</span>}
      // Most sentences already say where the matter goes.
      description={
        moved && next !== null && !sentence.includes(next)
          ? t('outcome.standsAt', { stage: next })
          : undefined
      }
      closable={{ onClose, 'aria-label': t('close') }}
    />
  );
}

const SETBACKS: readonly Step['outcome'][] = [
  'notCarried',
  'noQuorum',
  'tied',
  'sent_back',
  'rejected',
  'returned',
  'objected',
];
const isSetback = (step: Step): boolean => SETBACKS.includes(step.outcome);
