import { Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { UNIT_KINDS, type UnitKind } from '../../../shared/domain/units.ts';
import { useCommunities } from '../../host/use-communities.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import type { Unit } from './rows.ts';

interface UnitFormProps {
  readonly unit: Unit | null;
  /** Of a new unit: the joint meeting it enters; null is the street's. */
  readonly communityId: string | null;
  readonly year: number;
  onClose(): void;
}

/** The record of a unit; null enters a new one, with its seat. */
export function UnitForm({ unit, communityId, year, onClose }: UnitFormProps) {
  const { t } = useTranslation('joint');
  const communities = useCommunities('joint.write') ?? [];
  const { run, busy, refusal } = useHostCommand('units.save');
  const id = unit?.id ?? null;
  const version = unit?.version ?? 0;
  const initial = {
    name: unit?.name ?? '',
    shortName: unit?.shortName ?? '',
    kind: unit?.kind ?? ('agency' as UnitKind),
    partyOrganisation: unit?.partyOrganisation ?? '',
    partyHead: unit?.partyHead ?? '',
    communityId: unit === null ? communityId : unit.communityId,
    agreedOn: unit?.agreedOn ?? null,
    joins: true,
  };
  return (
    <SavedForm
      title={t(unit === null ? 'unit.new' : 'unit.edit')}
      formKey={`units.save:${id ?? `new-${communityId ?? 'street'}`}:${version}`}
      initial={initial}
      isComplete={({ name }) => name.trim() !== ''}
      save={async ({ joins, ...typed }) => {
        const joining = unit === null && joins ? { communityId, year } : null;
        await run({ ...typed, id, joins: joining, expectedVersion: version });
        return t('unit.saved');
      }}
      busy={busy}
      refusal={refusal}
      submitText={t(unit === null ? 'unit.new' : 'unit.change')}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          <FieldRow label={t('unit.fullName')} required>
            <Input
              value={typed.name}
              maxLength={60}
              onChange={(event) => set({ name: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('unit.shortName')} hint={t('unit.shortHint')}>
            <Input
              value={typed.shortName}
              maxLength={20}
              onChange={(event) => set({ shortName: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('units.kind')} required>
            <Select<UnitKind>
              value={typed.kind}
              options={UNIT_KINDS.map((kind) => ({ value: kind, label: t(`unitKinds.${kind}`) }))}
              onChange={(kind) => set({ kind })}
            />
          </FieldRow>
          <FieldRow label={t('units.community')}>
            <Select<string>
              allowClear
              placeholder={t('unit.street')}
              value={typed.communityId}
              options={communities.map((one) => ({ value: one.id, label: one.name }))}
              onChange={(chosen) => set({ communityId: chosen ?? null })}
            />
          </FieldRow>
          <FieldRow label={t('units.partyOrganisation')}>
            <Input
              value={typed.partyOrganisation}
              maxLength={100}
              onChange={(event) => set({ partyOrganisation: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('units.partyHead')}>
            <Input
              value={typed.partyHead}
              maxLength={40}
              onChange={(event) => set({ partyHead: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('units.agreedOn')}>
            <DayPicker value={typed.agreedOn} onChange={(agreedOn) => set({ agreedOn })} />
          </FieldRow>
          {unit === null && (
            <Checkbox checked={typed.joins} onChange={(event) => set({ joins: event.target.checked })}>
              {t('unit.joins', { year })}
            </Checkbox>
          )}
        </>
      )}
    </SavedForm>
  );
}
