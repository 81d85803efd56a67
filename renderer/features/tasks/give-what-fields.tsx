import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { GRADES } from '../../../shared/domain/tasks.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import type { Choice, GiveFieldsProps } from './give-form.tsx';
import { GiveSection } from './give-section.tsx';

/** What is to be done, and where it was decided. */
export function WhatFields({ draft, set, wrong, places }: GiveFieldsProps & { places: readonly Choice[] }) {
  const { t } = useTranslation('tasks');
  return (
    <GiveSection title={t('give.sections.what')}>
      <FieldRow label={t('give.text')} hint={t('give.textHint')} wrong={wrong('text')} required>
        <Input.TextArea
          value={draft.text}
          maxLength={4000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={(event) => set({ text: event.target.value })}
        />
      </FieldRow>
      <FieldRow label={t('give.source')} hint={t('give.sourceHint')}>
        <Input
          value={draft.source}
          maxLength={200}
          onChange={(event) => set({ source: event.target.value })}
        />
      </FieldRow>
      <div className="give-pair">
        <FieldRow label={t('give.place')} wrong={wrong('place')} required>
          <Select
            value={draft.place || null}
            options={[...places]}
            onChange={(place) => set({ place: place ?? '' })}
          />
        </FieldRow>
        <FieldRow
          label={t('give.grade')}
          hint={draft.grade === '' ? undefined : t(`gradeHints.${draft.grade}`)}
        >
          <Select
            value={draft.grade}
            options={[
              { value: '' as const, label: t('give.noGrade') },
              ...GRADES.map((value) => ({ value, label: t(`grades.${value}`) })),
            ]}
            onChange={(grade) => set({ grade })}
          />
        </FieldRow>
      </div>
    </GiveSection>
  );
}
