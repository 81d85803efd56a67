import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/errors.ts';
import { refusalSentence } from '../../../shared/i18n/refusal-sentence.ts';
import { useLanguage } from '../../ui/text-of.ts';
import { Mark } from './mark.tsx';

/** Why not, near what was pressed. */
export function RefusalLine({ refusal }: { readonly refusal: Refusal | null }) {
  const { t } = useTranslation('errors');
  const language = useLanguage();
  return refusal ? (
    <p role="alert" className="phone-refusal">
      <Mark of="warn" />
      {refusalSentence(refusal, t, language)}
    </p>
  ) : null;
}
