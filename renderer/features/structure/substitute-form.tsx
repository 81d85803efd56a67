import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/values.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import type { Member } from './rows.ts';

interface SubstituteFormProps {
  readonly member: Member;
  /** The substitutes of the body on the day. */
  readonly substitutes: readonly Member[];
  readonly onDay: Day;
  onClose(): void;
}

interface Typed {
  readonly substituteId: string | null;
  readonly since: Day | null;
  readonly until: Day | null;
  readonly reason: string;
}

/** A substitute sits instead of a member, for one day or for a few. */
export function SubstituteForm({ member, substitutes, onDay, onClose }: SubstituteFormProps) {
  const { t } = useTranslation('structure');
  const { run, busy, refusal } = useHostCommand('dueLists.substitute');
  return (
    <SavedForm<Typed>
      title={t('due.substituteTitle', { name: member.name })}
      formKey={`dueLists.substitute:${member.membershipId}`}
      initial={{ substituteId: null, since: onDay, until: onDay, reason: '' }}
      isComplete={({ substituteId, since, until }) =>
        substituteId !== null && since !== null && until !== null
      }
      save={async ({ substituteId, since, until, reason }) => {
        const days = { since: since ?? onDay, until: until ?? onDay };
        await run({ membershipId: member.membershipId, substituteId: substituteId ?? '', ...days, reason });
        return t('due.substituted', { name: member.name });
      }}
      busy={busy}
      refusal={refusal}
      submitText={t('due.substitute')}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          <FieldRow
            label={t('due.substituteWho')}
            hint={substitutes.length === 0 ? t('due.noSubstitutes') : undefined}
            required
          >
            <Select
              value={typed.substituteId}
              options={substitutes.map(({ membershipId, name }) => ({ value: membershipId, label: name }))}
              onChange={(substituteId) => set({ substituteId })}
            />
          </FieldRow>
          <FieldRow label={t('due.since')} required>
            <DayPicker
              value={typed.since}
              from={member.since}
              until={member.until ?? undefined}
              onChange={(since) => set({ since })}
            />
          </FieldRow>
          <FieldRow label={t('due.until')} hint={t('due.substituteUntilHint')} required>
            <DayPicker
              value={typed.until}
              from={typed.since ?? member.since}
              until={member.until ?? undefined}
              onChange={(until) => set({ until })}
            />
          </FieldRow>
          <FieldRow label={t('due.reason')}>
            <Input
              value={typed.reason}
              maxLength={200}
              onChange={(event) => set({ reason: event.target.value })}
            />
          </FieldRow>
        </>
      )}
    </SavedForm>
  );
}
