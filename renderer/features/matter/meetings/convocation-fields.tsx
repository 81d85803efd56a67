import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../../shared/i18n/spoken-days.ts';
import type { Day } from '../../../../shared/values.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { textOf, useLanguage } from '../../../ui/text-of.ts';
import type { Convocation, NoticeClock } from './convocation.ts';

interface ConvocationFieldsProps {
  value: Convocation;
  onChange: (value: Convocation) => void;
  clock: NoticeClock | null;
  /** A meeting already held lies behind us. */
  heldBy?: Day;
}

export function ConvocationFields({ value, onChange, clock, heldBy }: ConvocationFieldsProps) {
  const { t } = useTranslation('matter');
  return (
    <>
      <div className="field-pair">
        <FieldRow label={t('meetings.noticedOn')} required>
          <DayPicker
            value={value.noticedOn}
            allowClear={false}
            onChange={(day) => day && onChange({ ...value, noticedOn: day })}
          />
        </FieldRow>
        <FieldRow label={t('meetings.heldOn')} required>
          <DayPicker
            value={value.heldOn}
            {...(heldBy && { until: heldBy })}
            onChange={(heldOn) => onChange({ ...value, heldOn })}
          />
        </FieldRow>
      </div>
      {clock && <Clock clock={clock} />}
      {clock?.urgentOpen && (
        <FieldRow label={t('meetings.urgentReason')} hint={t('meetings.urgentHint')} required>
          <Input.TextArea
            value={value.urgentReason}
            autoSize={{ minRows: 2, maxRows: 5 }}
            maxLength={4000}
            onChange={(change) => onChange({ ...value, urgentReason: change.target.value })}
          />
        </FieldRow>
      )}
      <FieldRow label={t('meetings.place')}>
        <Input
          value={value.place}
          maxLength={200}
          placeholder={t('meetings.placeHint')}
          onChange={(change) => onChange({ ...value, place: change.target.value })}
        />
      </FieldRow>
    </>
  );
}

function Clock({ clock }: { clock: NoticeClock }) {
  const { t } = useTranslation('matter');
  const language = useLanguage();
  const { form, earliest, tooEarly } = clock;
  const words = {
    form: textOf(form.name, language),
    days: form.noticeDays,
    earliest: dayText(earliest, language),
  };
  if (form.noticeDays === 0) return <p className="notice-clock">{t('meetings.noNotice', words)}</p>;
  return (
    <p className={tooEarly ? 'notice-clock text-bad' : 'notice-clock'} aria-live="polite">
      {t(tooEarly ? 'meetings.tooEarly' : 'meetings.clock', words)}
    </p>
  );
}
