import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Areas } from '../../../ui/areas.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { Figures } from '../../../ui/figures.tsx';
import { bodyOptions } from './body-options.ts';
import { AREA_NAMES, HEAD_NAMES, type HeldSitting } from './held-draft.ts';
import { HeldVoteFields } from './held-vote-fields.tsx';
import type { Bodies } from './use-bodies.ts';

interface HeldSittingFieldsProps {
  title: string;
  value: HeldSitting;
  bodies: Bodies;
  owners: boolean;
  onChange: (value: HeldSitting) => void;
  onRemove?: () => void;
}

const OTHER = 'other';

/** One body's meeting: who came, and how they voted. */
export function HeldSittingFields(props: HeldSittingFieldsProps) {
  const { title, value, bodies, owners, onChange, onRemove } = props;
  const { t } = useTranslation('matter');
  const chosen = bodies.find(value.bodyId);
  const choose = (id: string) => {
    const body = bodies.find(id);
    onChange({ ...value, bodyId: body?.id ?? null, body: body?.name ?? '' });
  };
  return (
    <section className="held-sitting">
      <header className="stage-section-head">
        <h3>{value.body || title}</h3>
        {onRemove && (
          <Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} onClick={onRemove}>
            {t('hold.remove')}
          </Button>
        )}
      </header>
      <FieldRow label={t('hold.body')} required>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('choose')}
          value={value.bodyId}
          options={[...bodyOptions(bodies, t), { value: OTHER, label: t('hold.otherBody') }]}
          onChange={choose}
        />
      </FieldRow>
      {value.bodyId === null && (
        <FieldRow label={t('meetings.otherName')} hint={t('meetings.otherNameHint')}>
          <Input
            value={value.body}
            maxLength={200}
            onChange={(change) => onChange({ ...value, body: change.target.value })}
          />
        </FieldRow>
      )}
      {chosen && chosen.voters > 0 && (
        <p className="hint">{t('hold.roster', { members: chosen.members, voters: chosen.voters })}</p>
      )}
      <Figures
        legend={t(owners ? 'hold.ownersHeads' : 'hold.heads')}
        fields={HEAD_NAMES.map((name) => ({ name, label: t(`hold.${name}`), unit: t('hold.people') }))}
        value={value.heads}
        onChange={(heads) => onChange({ ...value, heads })}
      />
      {owners && (
        <Areas
          legend={t('hold.areas')}
          unit={t('meetings:squareMetre')}
          fields={AREA_NAMES.map((name) => ({ name, label: t(`hold.${name}`) }))}
          value={value.area}
          onChange={(area) => onChange({ ...value, area })}
        />
      )}
      <HeldVoteFields value={value} owners={owners} onChange={onChange} />
    </section>
  );
}
