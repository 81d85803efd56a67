import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../host/use-host-command.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import { CountField } from './count-field.tsx';
import { type Community, isNamed } from './rows.ts';

const EMPTY = { name: '', shortName: '', households: 0, residents: 0 };

/** A community of the street; null makes a new one. */
export function CommunityForm({ community, onClose }: { community: Community | null; onClose(): void }) {
  const { t } = useTranslation('structure');
  const { run, busy, refusal } = useHostCommand('structure.saveCommunity');
  const id = community?.id ?? null;
  const version = community?.version ?? 0;
  const { name, shortName, households, residents } = community ?? EMPTY;
  return (
    <SavedForm
      title={t(community === null ? 'community.add' : 'community.change')}
      formKey={`structure.community:${id ?? 'new'}:${version}`}
      initial={{ name, shortName, households, residents }}
      isComplete={isNamed}
      save={async (typed) => {
        await run({
          ...typed,
          shortName: typed.shortName.trim() || typed.name,
          id,
          expectedVersion: version,
        });
        return t('saved', { name: typed.name });
      }}
      busy={busy}
      refusal={refusal}
      submitText={t(community === null ? 'community.add' : 'saveChanges')}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          <FieldRow label={t('community.name')} required>
            <Input
              value={typed.name}
              maxLength={200}
              onChange={(event) => set({ name: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('community.shortName')} hint={t('community.shortNameHint')}>
            <Input
              value={typed.shortName}
              maxLength={200}
              onChange={(event) => set({ shortName: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('households')}>
            <CountField
              value={typed.households}
              suffix={t('units.households')}
              onChange={(count) => set({ households: count })}
            />
          </FieldRow>
          <FieldRow label={t('residents')}>
            <CountField
              value={typed.residents}
              suffix={t('units.people')}
              onChange={(count) => set({ residents: count })}
            />
          </FieldRow>
        </>
      )}
    </SavedForm>
  );
}
