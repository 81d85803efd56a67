import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/values.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import type { Member } from './rows.ts';

interface LeaveFormProps {
  readonly member: Member;
  readonly onDay: Day;
  onClose(): void;
}

/** The last day of a membership. Nothing is deleted: who was due at an earlier meeting stays so. */
export function LeaveForm({ member, onDay, onClose }: LeaveFormProps) {
  const { t } = useTranslation('structure');
  const { run, busy, refusal } = useHostCommand('structure.leave');
  return (
    <SavedForm<{ until: Day | null }>
      title={t('member.leaveTitle', { name: member.name })}
      formKey={`structure.leave:${member.membershipId}`}
      initial={{ until: onDay }}
      isComplete={({ until }) => until !== null}
      save={async ({ until }) => {
        await run({ membershipId: member.membershipId, until: until ?? onDay });
        return t('member.left', { name: member.name });
      }}
      busy={busy}
      refusal={refusal}
      submitText={t('member.leave')}
      onClose={onClose}
    >
      {(typed, set) => (
        <FieldRow label={t('member.lastDay')} hint={t('member.lastDayHint')} required>
          <DayPicker
            value={typed.until}
            from={member.since}
            until={member.until ?? undefined}
            onChange={(until) => set({ until })}
          />
        </FieldRow>
      )}
    </SavedForm>
  );
}
