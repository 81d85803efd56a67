import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../host/use-host-command.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import { isNamed } from './rows.ts';

/** Another name for the street. */
export function StreetForm({ street, onClose }: { street: string; onClose(): void }) {
  const { t } = useTranslation('structure');
  const { run, busy, refusal } = useHostCommand('structure.renameStreet');
  return (
    <SavedForm
      title={t('street.rename')}
      formKey={`structure.street:${street}`}
      initial={{ name: street }}
      isComplete={isNamed}
      save={async ({ name }) => {
        await run({ name });
        return t('saved', { name });
      }}
      busy={busy}
      refusal={refusal}
      submitText={t('street.rename')}
      onClose={onClose}
    >
      {(typed, set) => (
        <FieldRow label={t('street.name')} hint={t('street.nameHint')} required>
          <Input value={typed.name} maxLength={200} onChange={(event) => set({ name: event.target.value })} />
        </FieldRow>
      )}
    </SavedForm>
  );
}
