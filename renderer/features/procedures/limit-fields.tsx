import { Checkbox, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { FieldRow } from '../../ui/field-row.tsx';
import { SegmentChoice } from '../../ui/segment-choice.tsx';
import type { Limit, Stage } from './drawing.ts';
import { ThresholdField } from './threshold-field.tsx';

interface LimitFieldsProps {
  readonly stage: Stage;
  onChange(changed: Partial<Stage>): void;
}

/** How long a stage may take, and the days and marks of its kind. */
export function LimitFields({ stage, onChange }: LimitFieldsProps) {
  const { t } = useTranslation('procedures');
  const { limit, notice, filing, evaluation, maxRounds } = stage;
  return (
    <>
      <TimeLimit label={t('edit.limit')} limit={limit} onChange={(changed) => onChange({ limit: changed })} />
      {notice && (
        <>
          <Count
            label={t('edit.noticeDays')}
            value={notice.days}
            onChange={(days) => onChange({ notice: { ...notice, days: days ?? 0 } })}
          />
          <Count
            label={t('edit.ownersDays')}
            hint={t('edit.ownersDaysHint')}
            value={notice.ownersDays ?? null}
            onChange={(days) => {
              const { ownersDays: _, ...rest } = notice;
              onChange({ notice: days === null ? rest : { ...notice, ownersDays: days } });
            }}
          />
        </>
      )}
      {filing && (
        <>
          <TimeLimit
            label={t('edit.answerLimit')}
            limit={filing.answerLimit}
            onChange={(answerLimit) => answerLimit && onChange({ filing: { ...filing, answerLimit } })}
          />
          <Checkbox
            checked={filing.waitForReceipt}
            onChange={(event) => onChange({ filing: { ...filing, waitForReceipt: event.target.checked } })}
          >
            {t('edit.waitForReceipt')}
          </Checkbox>
        </>
      )}
      {evaluation && (
        <>
          <Count
            label={t('edit.answers')}
            value={evaluation.answers}
            onChange={(answers) => onChange({ evaluation: { ...evaluation, answers: answers ?? 0 } })}
          />
          <ThresholdField
            legend={t('edit.households')}
            value={evaluation.households}
            onChange={(households) => onChange({ evaluation: { ...evaluation, households } })}
          />
          <ThresholdField
            legend={t('edit.appraisalPass')}
            value={evaluation.pass}
            onChange={(pass) => onChange({ evaluation: { ...evaluation, pass } })}
          />
        </>
      )}
      {maxRounds !== undefined && (
        <Count
          label={t('edit.maxRounds')}
          value={maxRounds}
          onChange={(rounds) => onChange({ maxRounds: Math.max(rounds ?? 1, 1) })}
        />
      )}
    </>
  );
}

interface CountProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | null;
  onChange(value: number | null): void;
}

function Count({ label, hint, value, onChange }: CountProps) {
  return (
    <FieldRow label={label} hint={hint}>
      <InputNumber min={0} precision={0} value={value} onChange={onChange} />
    </FieldRow>
  );
}

/** So many days or working days, or none where it is left empty. */
function TimeLimit({
  label,
  limit,
  onChange,
}: {
  label: string;
  limit: Limit | null;
  onChange(limit: Limit | null): void;
}) {
  const { t } = useTranslation('procedures');
  const unit = limit?.unit ?? 'workingDays';
  return (
    <fieldset className="plain-fieldset time-limit">
      <legend>{label}</legend>
      <InputNumber
        min={0}
        precision={0}
        aria-label={label}
        placeholder={t('edit.noLimit')}
        value={limit?.count ?? null}
        onChange={(count) => onChange(count === null ? null : { count, unit })}
      />
      {limit && (
        <SegmentChoice
          label={label}
          value={unit}
          choices={[
            { value: 'days', label: t('edit.days') },
            { value: 'workingDays', label: t('edit.workingDays') },
          ]}
          onChange={(chosen) => onChange({ ...limit, unit: chosen })}
        />
      )}
    </fieldset>
  );
}
