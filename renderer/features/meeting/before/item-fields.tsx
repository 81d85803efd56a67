import { Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { FieldRow } from '../../../ui/field-row.tsx';

export interface ItemDraft {
  readonly title: string;
  readonly speaker: string;
  readonly minutes: number | null;
}

interface ItemFieldsProps {
  readonly value: ItemDraft;
  onChange(value: ItemDraft): void;
}

export function ItemFields({ value, onChange }: ItemFieldsProps) {
  const { t } = useTranslation('agenda');
  return (
    <>
      <FieldRow label={t('item.title')} required>
        <Input.TextArea
          value={value.title}
          maxLength={200}
          autoSize={{ minRows: 1, maxRows: 4 }}
          onChange={(change) => onChange({ ...value, title: change.target.value })}
        />
      </FieldRow>
      <div className="field-pair">
        <FieldRow label={t('item.speaker')}>
          <Input
            value={value.speaker}
            maxLength={200}
            onChange={(change) => onChange({ ...value, speaker: change.target.value })}
          />
        </FieldRow>
        <FieldRow label={t('item.minutes')}>
          <InputNumber
            value={value.minutes}
            min={1}
            max={600}
            onChange={(minutes) => onChange({ ...value, minutes })}
          />
        </FieldRow>
      </div>
    </>
  );
}
