import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { useLanguage } from '../../ui/text-of.ts';
import { usePage } from './page-view.tsx';

interface CorrectedProps {
  field: string;
  value: string;
  /** The thing the field belongs to; the matter itself when left out. */
  subject?: string;
}

/** A value with everything it said before a 更正, struck through, and why. */
export function Corrected({ field, value, subject }: CorrectedProps) {
  const { t } = useTranslation('matter');
  const { page } = usePage();
  const language = useLanguage();
  const corrections = page.corrections.filter(
    (one) => one.field === field && one.subject === (subject ?? page.matter.id),
  );
  if (corrections.length === 0) return value;
  return (
    <span>
      {corrections.map((one) => (
        <Tooltip
          key={one.id}
          title={t('correct.why', { by: one.by, on: dayText(one.on, language), reason: one.reason })}
        >
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the reason must be reachable by keyboard */}
          <del className="matter-old" tabIndex={0}>
            {one.oldValue || t('empty')}
          </del>
        </Tooltip>
      ))}
      <ins className="matter-new">{value || t('empty')}</ins>
    </span>
  );
}
