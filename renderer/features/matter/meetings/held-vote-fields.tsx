import { Input, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { BallotCountFields } from '../../../ui/ballot-count-fields.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { type HeldSitting, shapeOf } from './held-draft.ts';
import { PaperCounts } from './paper-counts.tsx';

interface HeldVoteFieldsProps {
  value: HeldSitting;
  owners: boolean;
  onChange: (value: HeldSitting) => void;
}

const METHODS = ['hands', 'roll_call', 'paper'] as const;

/** What was put to the vote, how, and the figures. */
export function HeldVoteFields({ value, owners, onChange }: HeldVoteFieldsProps) {
  const { t } = useTranslation('matter');
  const set = (change: Partial<HeldSitting>) => onChange({ ...value, ...change });
  // Owners answer yes or no: the double test by head and by area knows no choice.
  const kinds = owners ? (['none', 'yesNo'] as const) : (['none', 'yesNo', 'choice'] as const);
  const shape = shapeOf(value, owners);
  return (
    <>
      <FieldRow label={t('hold.vote')}>
        <Radio.Group
          value={value.vote}
          options={kinds.map((kind) => ({ value: kind, label: t(`hold.votesKinds.${kind}`) }))}
          onChange={(change) => set({ vote: change.target.value as HeldSitting['vote'] })}
        />
      </FieldRow>
      {value.vote !== 'none' && (
        <>
          <FieldRow label={t('hold.method')}>
            <Radio.Group
              value={value.method}
              options={METHODS.map((one) => ({ value: one, label: t(`words:methods.${one}`) }))}
              onChange={(change) => set({ method: change.target.value as HeldSitting['method'] })}
            />
          </FieldRow>
          <FieldRow label={t('hold.motion')} hint={t('hold.motionHint')}>
            <Input
              value={value.motion}
              maxLength={200}
              onChange={(change) => set({ motion: change.target.value })}
            />
          </FieldRow>
          {value.vote === 'yesNo' ? (
            <YesMeans value={value} set={set} />
          ) : (
            <Options value={value} set={set} />
          )}
          {shape.paper ? (
            <PaperCounts value={value} shape={shape} onChange={onChange} />
          ) : (
            <BallotCountFields shape={shape} value={value.teller} onChange={(teller) => set({ teller })} />
          )}
        </>
      )}
    </>
  );
}

interface PartProps {
  value: HeldSitting;
  set: (change: Partial<HeldSitting>) => void;
}

function YesMeans({ value, set }: PartProps) {
  const { t } = useTranslation('matter');
  return (
    <FieldRow label={t('hold.yesMeans')}>
      <Radio.Group
        value={value.yesMeans}
        options={(['adopt', 'reject'] as const).map((one) => ({ value: one, label: t(`hold.yes.${one}`) }))}
        onChange={(change) => set({ yesMeans: change.target.value as HeldSitting['yesMeans'] })}
      />
    </FieldRow>
  );
}

function Options({ value, set }: PartProps) {
  const { t } = useTranslation('matter');
  return (
    <>
      <FieldRow label={t('hold.options')} hint={t('hold.optionsHint')} required>
        <Input.TextArea
          value={value.options.join('\n')}
          autoSize={{ minRows: 3, maxRows: 12 }}
          onChange={(change) => set({ options: change.target.value.split('\n') })}
        />
      </FieldRow>
      <FieldRow label={t('hold.choose')} required>
        <InputNumber value={value.choose} onChange={(choose) => set({ choose })} />
      </FieldRow>
    </>
  );
}
