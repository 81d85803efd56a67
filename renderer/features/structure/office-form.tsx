import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import type { Community } from './rows.ts';

const FIELDS = ['address', 'telephone', 'hours', 'supervision'] as const;
const EMPTY = { address: '', telephone: '', hours: '', supervision: '' };

/** How residents reach the office: it stands on every notice. */
export function OfficeForm({ community, onClose }: { community: Community; onClose(): void }) {
  const { t } = useTranslation('structure');
  const { data } = useHostQuery('offices.get', { communityId: community.id });
  const { run, busy, refusal } = useHostCommand('offices.save');
  if (!data) return null;
  return (
    <SavedForm
      title={t('office.title', { community: community.name })}
      formKey={`structure.office:${community.id}:${JSON.stringify(data.contact).length}`}
      initial={data.contact ?? EMPTY}
      isComplete={({ address, telephone }) => address.trim() !== '' && telephone.trim() !== ''}
      save={async (typed) => {
        await run({ communityId: community.id, ...typed });
        return t('office.saved');
      }}
      busy={busy}
      refusal={refusal}
      submitText={t('office.save')}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          <p className="drawer-explained">{t('office.explained')}</p>
          {FIELDS.map((field) => (
            <FieldRow
              key={field}
              label={t(`office.${field}`)}
              required={field === 'address' || field === 'telephone'}
            >
              <Input
                value={typed[field]}
                maxLength={200}
                onChange={(event) => set({ [field]: event.target.value })}
              />
            </FieldRow>
          ))}
        </>
      )}
    </SavedForm>
  );
}
