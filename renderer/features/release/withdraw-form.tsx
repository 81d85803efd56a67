import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../host/use-host-command.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';

/** A text that shall not leave: it stays on record with the reason, and nobody can let it go any more. */
export function WithdrawForm({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useTranslation('releases');
  const { run, busy, refusal } = useHostCommand('releases.withdraw');
  return (
    <SavedForm
      title={t('page.withdrawTitle')}
      formKey={`releases.withdraw:${id}`}
      initial={{ reason: '' }}
      isComplete={({ reason }) => reason.trim() !== ''}
      save={async ({ reason }) => {
        await run({ id, reason });
        return t('page.withdrawn');
      }}
      busy={busy}
      refusal={refusal}
      submitText={t('page.withdraw')}
      onClose={onClose}
    >
      {(typed, set) => (
        <FieldRow label={t('page.withdrawReason')} required>
          <Input.TextArea
            value={typed.reason}
            maxLength={4000}
            autoSize={{ minRows: 2, maxRows: 8 }}
            onChange={(event) => set({ reason: event.target.value })}
          />
        </FieldRow>
      )}
    </SavedForm>
  );
}
