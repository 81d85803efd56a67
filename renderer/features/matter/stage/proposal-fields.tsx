import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { PROPOSER_KINDS } from '../../../../shared/contract/matter-rows.ts';
import { RESOLVE_BY } from '../../../../shared/domain/procedure.ts';
import { useHostQuery } from '../../../host/use-host-query.ts';
import { FieldRow } from '../../../ui/field-row.tsx';
import type { ProposalDraft } from './edit-drawer.tsx';

interface ProposalFieldsProps {
  value: ProposalDraft;
  onChange: (value: ProposalDraft) => void;
}

const PARAGRAPHS = ['situation', 'request', 'plan'] as const;

export function ProposalFields({ value, onChange }: ProposalFieldsProps) {
  const { t } = useTranslation('matters');
  const line = (name: 'title' | 'proposerName' | 'proposerContact' | 'funding') => (
    <Input
      value={value[name] ?? ''}
      maxLength={200}
      onChange={(change) => onChange({ ...value, [name]: change.target.value })}
    />
  );
  return (
    <>
      <FieldRow label={t('propose.field.title')} required>
        {line('title')}
      </FieldRow>
      {PARAGRAPHS.map((name) => (
        <FieldRow key={name} label={t(`propose.field.${name}`)}>
          <Input.TextArea
            value={value[name] ?? ''}
            maxLength={4000}
            autoSize={{ minRows: 2, maxRows: 8 }}
            onChange={(change) => onChange({ ...value, [name]: change.target.value })}
          />
        </FieldRow>
      ))}
      <PlaceFields value={value} onChange={onChange} />
      <FieldRow label={t('propose.field.proposerKind')}>
        <Select
          value={value.proposerKind}
          options={PROPOSER_KINDS.map((one) => ({ value: one, label: t(`words:proposerKinds.${one}`) }))}
          onChange={(proposerKind) => onChange({ ...value, proposerKind })}
        />
      </FieldRow>
      <div className="field-pair">
        <FieldRow label={t('propose.field.proposerName')}>{line('proposerName')}</FieldRow>
        <FieldRow label={t('propose.field.proposerContact')} hint={t('propose.field.internalOnly')}>
          {line('proposerContact')}
        </FieldRow>
      </div>
      <div className="field-pair">
        <FieldRow label={t('propose.field.households')}>
          <InputNumber
            value={value.households}
            min={0}
            precision={0}
            suffix={t('propose.field.householdsUnit')}
            onChange={(households) => onChange({ ...value, households })}
          />
        </FieldRow>
        <FieldRow label={t('propose.field.funding')}>{line('funding')}</FieldRow>
      </div>
    </>
  );
}

function PlaceFields({ value, onChange }: ProposalFieldsProps) {
  const { t } = useTranslation('matters');
  const community = useHostQuery('structure.community', { id: value.communityId });
  const grids = community.data?.grids ?? [];
  return (
    <>
      <div className="field-pair">
        <FieldRow label={t('propose.field.level')}>
          <Select
            value={value.level}
            options={(['grid', 'community'] as const).map((one) => ({
              value: one,
              label: t(`words:levels.${one}`),
            }))}
            onChange={(level) => onChange({ ...value, level })}
          />
        </FieldRow>
        <FieldRow label={t('propose.field.grid')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            allowClear
            value={value.gridId}
            placeholder={t('propose.field.gridPick')}
            options={grids.map((grid) => ({ value: grid.id, label: grid.name }))}
            onChange={(gridId) => onChange({ ...value, gridId: gridId ?? null })}
          />
        </FieldRow>
      </div>
      <FieldRow label={t('propose.field.resolveBy')} hint={t(`words:resolveByHints.${value.resolveBy}`)}>
        <Select
          value={value.resolveBy}
          options={RESOLVE_BY.map((one) => ({ value: one, label: t(`words:resolveBy.${one}`) }))}
          onChange={(resolveBy) => onChange({ ...value, resolveBy })}
        />
      </FieldRow>
      <FieldRow label={t('propose.field.combine')}>
        <Select<'procedure' | 'each' | 'sum'>
          value={value.combine ?? 'procedure'}
          options={(['procedure', 'each', 'sum'] as const).map((one) => ({
            value: one,
            label: t(`propose.field.combines.${one}`),
          }))}
          onChange={(one) => onChange({ ...value, combine: one === 'procedure' ? null : one })}
        />
      </FieldRow>
      <FieldRow label={t('propose.field.commonParts')} hint={t('propose.field.commonPartsHint')}>
        <Checkbox
          checked={value.commonParts}
          onChange={(change) => onChange({ ...value, commonParts: change.target.checked })}
        >
          {t('propose.field.commonPartsYes')}
        </Checkbox>
      </FieldRow>
    </>
  );
}
