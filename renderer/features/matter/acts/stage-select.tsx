import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { positionOf } from '../../../../shared/domain/procedure.ts';
import { useLanguage } from '../../../ui/text-of.ts';
import { usePage } from '../page-view.tsx';
import { ordinalText } from '../stage-words.ts';

interface StageSelectProps {
  label: string;
  value: string | null;
  onChange: (stage: string | null) => void;
  /** The words for "none of them"; without it a stage must be chosen. */
  none?: string;
}

/** Chooses one of the stages that lie behind the open one. */
export function StageSelect({ label, value, onChange, none }: StageSelectProps) {
  const { t } = useTranslation('matter');
  const { page } = usePage();
  const language = useLanguage();
  const here = positionOf(page.procedure, page.matter.stage);
  const behind = page.procedure.stages.slice(0, Math.max(here, 0)).map((stage) => ({
    value: stage.key,
    label: [ordinalText(page.procedure, stage.key, t), stage.name[language]].filter(Boolean).join(' '),
  }));
  const options = none === undefined ? behind : [{ value: '', label: none }, ...behind];
  return (
    <Select
      className="field-wide"
      aria-label={label}
      placeholder={t('choose')}
      value={value ?? (none === undefined ? null : '')}
      options={options}
      onChange={(key) => onChange(key === '' ? null : key)}
    />
  );
}
