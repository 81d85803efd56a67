import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../host/use-host-command.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';

interface LookedFormProps {
  readonly releaseId: string;
  readonly file: { readonly id: string; readonly name: string };
  onClose(): void;
}

/** A picture or a scan leaves as it is only after somebody looked at it, and says what is on it. */
export function LookedForm({ releaseId, file, onClose }: LookedFormProps) {
  const { t } = useTranslation('releases');
  const { run, busy, refusal } = useHostCommand('releases.decideFile');
  return (
    <SavedForm
      title={t('attachment.act.whole')}
      formKey={`releases.whole:${file.id}`}
      initial={{ reason: '' }}
      isComplete={({ reason }) => reason.trim() !== ''}
      save={async ({ reason }) => {
        await run({ id: releaseId, fileId: file.id, choice: 'whole', reason });
        return t('page.decided');
      }}
      busy={busy}
      refusal={refusal}
      submitText={t('attachment.act.whole')}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          <p className="hint">{t('attachment.lookHint', { name: file.name })}</p>
          <FieldRow label={t('attachment.looked')} required>
            <Input
              value={typed.reason}
              maxLength={200}
              placeholder={t('attachment.lookedExample')}
              onChange={(event) => set({ reason: event.target.value })}
            />
          </FieldRow>
        </>
      )}
    </SavedForm>
  );
}
