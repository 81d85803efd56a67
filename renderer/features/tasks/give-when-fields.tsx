import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { useToday } from '../../host/use-today.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { SegmentChoice } from '../../ui/segment-choice.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import type { GiveFieldsProps } from './give-form.tsx';
import { GiveSection } from './give-section.tsx';

/** Until when: a day, or so many working days, of which the last is said at once. */
export function WhenFields({ draft, set, wrong }: GiveFieldsProps) {
  const { t } = useTranslation('tasks');
  const today = useToday();
  const dueDay = useDueDay(draft.givenOn, draft.deadlineKind === 'on' ? null : draft.workingDays);
  return (
    <GiveSection title={t('give.sections.when')}>
      <div className="give-kind">
        <SegmentChoice
          label={t('give.deadlineKind')}
          value={draft.deadlineKind}
          choices={[
            { value: 'workingDays', label: t('give.byDays') },
            { value: 'on', label: t('give.byDay') },
          ]}
          onChange={(deadlineKind) => set({ deadlineKind })}
        />
      </div>
      <div className="give-pair">
        <FieldRow label={t('give.givenOn')} wrong={wrong('givenOn')} required>
          <DayPicker value={draft.givenOn} until={today} onChange={(givenOn) => set({ givenOn })} />
        </FieldRow>
        {draft.deadlineKind === 'on' ? (
          <FieldRow label={t('give.dueOn')} wrong={wrong('deadline')} required>
            <DayPicker
              value={draft.dueOn}
              {...(draft.givenOn === null ? {} : { from: draft.givenOn })}
              onChange={(dueOn) => set({ dueOn })}
            />
          </FieldRow>
        ) : (
          <FieldRow label={t('give.workingDays')} hint={dueDay} wrong={wrong('deadline')} required>
            <InputNumber
              value={draft.workingDays}
              min={1}
              max={500}
              precision={0}
              onChange={(workingDays) => set({ workingDays })}
            />
          </FieldRow>
        )}
      </div>
    </GiveSection>
  );
}

function useDueDay(from: string | null, workingDays: number | null): string | undefined {
  const { t } = useTranslation('tasks');
  const language = useLanguage();
  const { data } = useHostQuery(
    'tasks.dueDay',
    { from: from ?? '', workingDays: workingDays ?? 1 },
    { enabled: from !== null && workingDays !== null, keepPrevious: true },
  );
  if (data === undefined || from === null || workingDays === null) return undefined;
  return t('give.dueDay', { day: dayText(data.day, language) });
}
