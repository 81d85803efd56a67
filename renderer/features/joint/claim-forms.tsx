import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../shared/domain/lists.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import type { Claim, Entry } from './rows.ts';
import { SideField } from './side-field.tsx';

/** Somebody takes up a need or a resource; the other side has yet to agree. */
export function ClaimForm({ entry, onClose }: { entry: Entry; onClose(): void }) {
  const { t } = useTranslation('joint');
  const { run, busy, refusal } = useHostCommand('lists.claim');
  return (
    <SavedForm
      title={`${t('lists.claim')} · ${entry.title}`}
      formKey={`lists.claim:${entry.id}`}
      initial={{ claimant: null as Side | null, note: '' }}
      isComplete={({ claimant }) => claimant !== null}
      save={async ({ claimant, note }) => {
        await run({ entryId: entry.id, claimant: claimant ?? { unitId: null, communityId: null }, note });
        return t('unit.saved');
      }}
      busy={busy}
      refusal={refusal}
      submitText={t('lists.claim')}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          <FieldRow label={t('lists.claimant')} required>
            <SideField value={typed.claimant} onChange={(claimant) => set({ claimant })} />
          </FieldRow>
          <FieldRow label={t('lists.note')}>
            <Input
              value={typed.note}
              maxLength={200}
              onChange={(event) => set({ note: event.target.value })}
            />
          </FieldRow>
        </>
      )}
    </SavedForm>
  );
}

/** The owner agrees, and a project begins; or says why not. */
export function AnswerClaimForm(props: { entry: Entry; claim: Claim; agree: boolean; onClose(): void }) {
  const { entry, claim, agree, onClose } = props;
  const { t } = useTranslation('joint');
  const { run, busy, refusal } = useHostCommand('lists.answerClaim');
  const [lead, asker] = entry.list === 'need' ? [claim.claimant, entry.owner] : [entry.owner, claim.claimant];
  return (
    <SavedForm
      title={`${t(agree ? 'lists.agreeTitle' : 'lists.declineTitle')} · ${entry.title}`}
      formKey={`lists.answer:${claim.id}:${agree}`}
      initial={{ reason: '', untilOn: entry.untilOn }}
      isComplete={({ reason }) => agree || reason.trim() !== ''}
      save={async ({ reason, untilOn }) => {
        await run({ id: claim.id, agree, reason, untilOn: agree ? untilOn : null });
        return t('unit.saved');
      }}
      busy={busy}
      refusal={refusal}
      submitText={t(agree ? 'lists.agree' : 'lists.decline')}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          {agree && (
            <>
              <p className="joint-note">{t('lists.agreeHint', { lead: lead.name, asker: asker.name })}</p>
              <FieldRow label={t('lists.until')}>
                <DayPicker value={typed.untilOn} onChange={(untilOn) => set({ untilOn })} />
              </FieldRow>
            </>
          )}
          <FieldRow
            label={agree ? t('lists.note') : t('lists.reason')}
            hint={t('lists.reasonHint')}
            required={!agree}
          >
            <Input.TextArea
              value={typed.reason}
              maxLength={200}
              autoSize={{ minRows: 2, maxRows: 6 }}
              onChange={(event) => set({ reason: event.target.value })}
            />
          </FieldRow>
        </>
      )}
    </SavedForm>
  );
}

export function WithdrawForm({ entry, onClose }: { entry: Entry; onClose(): void }) {
  const { t } = useTranslation('joint');
  const { run, busy, refusal } = useHostCommand('lists.withdraw');
  return (
    <SavedForm
      title={`${t('lists.withdrawTitle')} · ${entry.title}`}
      formKey={`lists.withdraw:${entry.id}`}
      initial={{ because: '' }}
      isComplete={({ because }) => because.trim() !== ''}
      save={async ({ because }) => {
        await run({ id: entry.id, because, expectedVersion: entry.version });
        return t('unit.saved');
      }}
      busy={busy}
      refusal={refusal}
      submitText={t('lists.withdraw')}
      onClose={onClose}
    >
      {(typed, set) => (
        <FieldRow label={t('lists.reason')} required>
          <Input
            value={typed.because}
            maxLength={200}
            onChange={(event) => set({ because: event.target.value })}
          />
        </FieldRow>
      )}
    </SavedForm>
  );
}
