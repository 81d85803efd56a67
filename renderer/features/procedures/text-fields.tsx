import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Text } from '../../../shared/values.ts';
import { FieldRow } from '../../ui/field-row.tsx';

interface TextFieldsProps {
  readonly label: string;
  readonly value: Text;
  readonly required?: boolean;
  onChange(value: { 'zh-CN': string; en: string }): void;
}

/** A name in both languages; left empty, the English one takes the Chinese. */
export function TextFields({ label, value, required = false, onChange }: TextFieldsProps) {
  const { t } = useTranslation('procedures');
  return (
    <div className="text-fields">
      <FieldRow label={label} required={required}>
        <Input
          value={value['zh-CN']}
          maxLength={200}
          onChange={(event) => onChange({ ...value, 'zh-CN': event.target.value })}
        />
      </FieldRow>
      <FieldRow label={t('edit.inEnglish')}>
        <Input
          value={value.en}
          maxLength={200}
          aria-label={`${label} ${t('edit.inEnglish')}`}
          onChange={(event) => onChange({ ...value, en: event.target.value })}
        />
      </FieldRow>
    </div>
  );
}
