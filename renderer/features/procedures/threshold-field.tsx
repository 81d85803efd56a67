import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { SegmentChoice } from '../../ui/segment-choice.tsx';
import type { Threshold } from './drawing.ts';

interface ThresholdFieldProps {
  readonly legend: string;
  readonly value: Threshold;
  onChange(value: Threshold): void;
}

/** A fraction as two whole numbers, and whether it must be reached or passed. */
export function ThresholdField({ legend, value, onChange }: ThresholdFieldProps) {
  const { t } = useTranslation('procedures');
  const { numerator, denominator } = value.fraction;
  const part = (changed: Partial<Threshold['fraction']>) =>
    onChange({ ...value, fraction: { ...value.fraction, ...changed } });
  return (
    <fieldset className="plain-fieldset threshold-field">
      <legend>{legend}</legend>
      <SegmentChoice
        label={t('edit.comparator')}
        value={value.comparator}
        choices={[
          { value: 'atLeast', label: t('edit.atLeast') },
          { value: 'moreThan', label: t('edit.moreThan') },
        ]}
        onChange={(comparator) => onChange({ ...value, comparator })}
      />
      <InputNumber
        aria-label={t('edit.numerator')}
        value={numerator}
        precision={0}
        controls={false}
        onChange={(number) => part({ numerator: number ?? 0 })}
      />
      <span aria-hidden>{'/'}</span>
      <InputNumber
        aria-label={t('edit.denominator')}
        value={denominator}
        precision={0}
        controls={false}
        onChange={(number) => part({ denominator: number ?? 0 })}
      />
    </fieldset>
  );
}
