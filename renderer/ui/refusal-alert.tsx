import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../shared/errors.ts';
import { refusalSentence } from '../../shared/i18n/refusal-sentence.ts';
import { useLanguage } from './text-of.ts';

interface RefusalAlertProps {
  readonly refusal: Refusal | null | undefined;
  onClose?(): void;
}

/** Why not, in a sentence that says who or what could change it. Nothing while there is no refusal. */
export function RefusalAlert({ refusal, onClose }: RefusalAlertProps) {
  const { t } = useTranslation('errors');
  const language = useLanguage();
  if (!refusal) return null;
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      className="refusal"
      title={refusalSentence(refusal, t, language)}
      closable={onClose ? { onClose } : false}
    />
  );
}
