import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf, useLanguage } from '../../ui/text-of.ts';
import { type Step, usePage } from './page-view.tsx';
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
      {told && <Outcome step={told} onClose={() => tell(null)} />}
    </div>
  );
}

function Outcome({ step, onClose }: { step: Step; onClose: () => void }) {
  const { t } = useTranslation('matter');
  const { page } = usePage();
  const language = useLanguage();
  const next = stageName(page, step.stage, language);
  return (
    <Alert
      showIcon
      type={isSetback(step) ? 'warning' : 'success'}
      title={<span className="matter-outcome-sentence">{textOf(step.sentence, language)}</span>}
      description={next === null ? t('outcome.ended') : t('outcome.standsAt', { stage: next })}
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
