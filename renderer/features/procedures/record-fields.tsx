import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RecordRule } from './drawing.ts';

interface RecordFieldsProps {
  readonly records: readonly RecordRule[];
  onChange(records: RecordRule[]): void;
}

/** The records a stage asks for, a line each. */
export function RecordFields({ records, onChange }: RecordFieldsProps) {
  const { t } = useTranslation('procedures');
  const set = (place: number, changed: Partial<RecordRule>) =>
    onChange(records.map((record, at) => (at === place ? { ...record, ...changed } : record)));
  return (
    <fieldset className="plain-fieldset record-fields">
      <legend>{t('edit.records')}</legend>
      {records.map((record, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone while its name is being typed
        <div key={place} className="record-line">
          <Input
            value={record.name}
            maxLength={60}
            aria-label={t('edit.recordNameOf', { number: place + 1 })}
            {...(record.name.trim() === '' ? { status: 'error' as const } : {})}
            onChange={(event) => set(place, { name: event.target.value })}
          />
          <Select
            value={record.by}
            aria-label={t('edit.recordByOf', { number: place + 1 })}
            options={[
              { value: 'start', label: t('edit.byStart') },
              { value: 'end', label: t('edit.byEnd') },
            ]}
            onChange={(by: RecordRule['by']) => set(place, { by })}
          />
          <Checkbox
            checked={record.waivable ?? false}
            onChange={(event) => set(place, { waivable: event.target.checked })}
          >
            {t('edit.waivable')}
          </Checkbox>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('edit.removeRecord')}
            title={t('edit.removeRecord')}
            onClick={() => onChange(records.filter((_, at) => at !== place))}
          />
        </div>
      ))}
      {records.some((record) => record.name.trim() === '') && (
        <p className="field-row-wrong">{t('edit.recordNameMissing')}</p>
      )}
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        onClick={() => onChange([...records, { name: t('edit.newRecord'), by: 'end' }])}
      >
        {t('edit.addRecord')}
      </Button>
    </fieldset>
  );
}
