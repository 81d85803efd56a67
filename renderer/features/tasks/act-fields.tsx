import { Radio } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { plusDays } from '../../../shared/domain/days.ts';
import { RATINGS } from '../../../shared/domain/tasks.ts';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { useToday } from '../../host/use-today.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import type { DrawerAct } from './act-input.ts';
import type { TaskView } from './task.ts';

interface ChoiceFieldProps {
  readonly kind: 'rating' | 'granted';
  readonly value: string;
  readonly missing: boolean;
  onChange(value: string): void;
}

/** 满意 … 不满意, or 同意 / 不同意. Nothing is chosen beforehand. */
export function ChoiceField({ kind, value, missing, onChange }: ChoiceFieldProps) {
  const { t } = useTranslation('tasks');
  const heading = useId();
  const options =
    kind === 'rating'
      ? RATINGS.map((one) => ({ value: one as string, label: t(`ratings.${one}`) }))
      : (['grant', 'refuse'] as const).map((one) => ({ value: one as string, label: t(`form.${one}`) }));
  return (
    <fieldset className="plain-fieldset task-choice" aria-describedby={`${heading}-wrong`}>
      <legend>
        {t(`form.${kind}`)}
        <span className="field-row-required" aria-hidden />
      </legend>
      <Radio.Group value={value} options={options} onChange={(event) => onChange(event.target.value)} />
      <div id={`${heading}-wrong`} className="field-row-wrong">
        {missing && t('form.missing')}
      </div>
    </fieldset>
  );
}

interface DayFieldProps {
  readonly act: DrawerAct;
  readonly task: TaskView;
  readonly value: string | null;
  readonly missing: boolean;
  onChange(day: string | null): void;
}

/** The day of an act; those that would be refused cannot be chosen. */
export function DayField({ act, task, value, missing, onChange }: DayFieldProps) {
  const { t } = useTranslation('tasks');
  const language = useLanguage();
  const today = useToday();
  if (act !== 'askExtension' && act !== 'sendBack' && act !== 'renew' && act !== 'setMilestone') return null;
  const keeps = act === 'sendBack' && task.dueOn >= today;
  const from = {
    askExtension: plusDays(task.dueOn, 1),
    setMilestone: task.givenOn,
    sendBack: today,
    renew: today,
  };
  return (
    <FieldRow
      label={t(`form.day.${act}`)}
      hint={keeps ? t('form.keepDue', { day: dayText(task.dueOn, language) }) : undefined}
      wrong={missing ? t('form.dayMissing') : undefined}
      required={!keeps}
    >
      <DayPicker
        value={value}
        from={from[act]}
        {...(act === 'setMilestone' ? { until: task.dueOn } : {})}
        onChange={onChange}
      />
    </FieldRow>
  );
}
