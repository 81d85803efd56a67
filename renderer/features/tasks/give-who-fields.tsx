import { AutoComplete, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../host/methods.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { SegmentChoice } from '../../ui/segment-choice.tsx';
import { STREET } from './give-draft.ts';
import type { GiveFieldsProps } from './give-form.tsx';
import { GiveSection } from './give-section.tsx';

type Choices = OutputOf<'tasks.choices'>;

/** Who does it, with whom, and for whom. */
export function WhoFields({ draft, set, wrong, choices }: GiveFieldsProps & { choices: Choices }) {
  const { t } = useTranslation('tasks');
  const units = choices.units.map(unitChoice);
  const { data: street } = useHostQuery('structure.overview', {});
  return (
    <GiveSection title={t('give.sections.who')}>
      {units.length > 0 && (
        <div className="give-kind">
          <SegmentChoice
            label={t('give.leadKind')}
            value={draft.leadKind}
            choices={[
              { value: 'unit', label: t('give.byUnit') },
              { value: 'name', label: t('give.byName') },
            ]}
            onChange={(leadKind) => set({ leadKind })}
          />
        </div>
      )}
      <div className="give-pair">
        {draft.leadKind === 'unit' ? (
          <FieldRow label={t('give.lead')} hint={t('give.leadHint')} wrong={wrong('lead')} required>
            <Select
              value={draft.leadUnit || null}
              options={units}
              showSearch={{ optionFilterProp: 'search' }}
              notFoundContent={t('give.noUnits')}
              onChange={(leadUnit) => set({ leadUnit: leadUnit ?? '' })}
            />
          </FieldRow>
        ) : (
          <FieldRow label={t('give.lead')} wrong={wrong('lead')} required>
            <AutoComplete
              value={draft.leadName}
              options={choices.names
                .filter((name) => name.includes(draft.leadName) && name !== draft.leadName)
                .map((value) => ({ value }))}
              onChange={(leadName) => set({ leadName: leadName ?? '' })}
            />
          </FieldRow>
        )}
        <FieldRow label={t('give.responsible')}>
          <Input
            value={draft.responsible}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => set({ responsible: event.target.value })}
          />
        </FieldRow>
      </div>
      {units.length > 0 && (
        <FieldRow label={t('give.cooperating')}>
          <Select
            mode="multiple"
            value={[...draft.cooperating]}
            options={units.filter(({ value }) => draft.leadKind === 'name' || value !== draft.leadUnit)}
            showSearch={{ optionFilterProp: 'search' }}
            onChange={(cooperating) => set({ cooperating })}
          />
        </FieldRow>
      )}
      <FieldRow label={t('give.asker')} hint={t('give.askerHint')} wrong={wrong('asker')} required>
        <Select
          value={draft.asker || null}
          options={[
            { value: STREET, label: street?.street ?? t('give.street'), search: '' },
            ...(street?.communities ?? []).map(({ id, name }) => ({
              value: `c:${id}`,
              label: name,
              search: name,
            })),
            ...units.map(({ value, label, search }) => ({ value: `u:${value}`, label, search })),
          ]}
          showSearch={{ optionFilterProp: 'search' }}
          onChange={(asker) => set({ asker: asker ?? '' })}
        />
      </FieldRow>
    </GiveSection>
  );
}

/** Found by its name and by the initials of its pinyin. */
const unitChoice = ({ id, name, initials }: Choices['units'][number]) => ({
  value: id,
  label: name,
  search: `${name} ${initials}`,
});
