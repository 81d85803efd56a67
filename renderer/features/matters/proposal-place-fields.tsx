import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHostQuery } from '../../host/use-host-query.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { textOf, useLanguage } from '../../ui/text-of.ts';
import { CardChoice } from './card-choice.tsx';
import type { ProposalFieldsProps } from './proposal-form.tsx';
import { ProposalSection } from './proposal-section.tsx';

interface PlaceFieldsProps extends ProposalFieldsProps {
  readonly communities: readonly { readonly id: string; readonly name: string }[];
}

/** Two: whose matter it is, and by which procedure it goes. */
export function PlaceFields({ draft, set, wrong, communities }: PlaceFieldsProps) {
  const { t } = useTranslation('matters');
  const { data } = useHostQuery(
    'structure.community',
    { id: draft.communityId },
    { enabled: draft.communityId !== '' },
  );
  return (
    <ProposalSection title={t('propose.section.where')}>
      <div className="proposal-pair">
        <FieldRow label={t('propose.field.community')} wrong={wrong('communityId')} required>
          <Select
            value={draft.communityId || null}
            placeholder={t('propose.field.communityPick')}
            status={wrong('communityId') ? 'error' : ''}
            options={communities.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(communityId) => set({ communityId, gridId: '' })}
          />
        </FieldRow>
        <FieldRow label={t('propose.field.grid')} wrong={wrong('gridId')} required={draft.level === 'grid'}>
          <Select
            value={draft.gridId || null}
            placeholder={t('propose.field.gridPick')}
            status={wrong('gridId') ? 'error' : ''}
            allowClear
            disabled={draft.communityId === ''}
            showSearch={{ optionFilterProp: 'label' }}
            options={(data?.grids ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(gridId?: string) => set({ gridId: gridId ?? '' })}
          />
        </FieldRow>
      </div>
      <CardChoice
        label={t('propose.field.level')}
        value={draft.level}
        choices={(['community', 'grid'] as const).map((value) => ({
          value,
          title: t(`register.levels.${value}`),
          hint: t(`propose.field.levelHint.${value}`),
        }))}
        onChange={(level) => set({ level })}
      />
      <ProcedureField draft={draft} set={set} wrong={wrong} />
    </ProposalSection>
  );
}

/** Only where the street has more than one procedure in force is there anything to choose. */
function ProcedureField({ draft, set }: ProposalFieldsProps) {
  const { t } = useTranslation('matters');
  const language = useLanguage();
  const { data } = useHostQuery('procedures.list', {});
  const inForce = (data?.versions ?? []).filter((version) => version.inForce);
  if (inForce.length < 2) return null;
  return (
    <FieldRow label={t('propose.field.procedure')} hint={t('propose.field.procedureHint')}>
      <Select
        value={draft.procedureKey}
        options={inForce.map(({ key, name }) => ({ value: key, label: textOf(name, language) }))}
        onChange={(procedureKey) => set({ procedureKey })}
      />
    </FieldRow>
  );
}
