import { useTranslation } from 'react-i18next';
import { plusDays } from '../../../shared/domain/days.ts';
import type { Day } from '../../../shared/values.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import type { Exclusion, Substitution } from './rows.ts';

export type Lifting =
  | { readonly what: 'exclusion'; readonly exception: Exclusion }
  | { readonly what: 'substitution'; readonly exception: Substitution };

interface LiftFormProps {
  readonly lifting: Lifting;
  readonly onDay: Day;
  onClose(): void;
}

/** The last day of an exception; the day before its first takes it back. */
export function LiftForm({ lifting, onDay, onClose }: LiftFormProps) {
  const { t } = useTranslation('structure');
  const exclusion = useHostCommand('dueLists.liftExclusion');
  const substitution = useHostCommand('dueLists.liftSubstitution');
  const { what, exception } = lifting;
  const command = what === 'exclusion' ? exclusion : substitution;
  const earliest = plusDays(exception.since, -1);
  const latest = exception.until ?? undefined;
  const likely = [onDay, latest ?? onDay].sort()[0] ?? onDay;
  return (
    <SavedForm<{ until: Day | null }>
      title={t('due.liftTitle', { name: exception.name })}
      formKey={`dueLists.lift:${exception.id}`}
      initial={{ until: [likely, earliest].sort().at(-1) ?? onDay }}
      isComplete={({ until }) => until !== null}
      save={async ({ until }) => {
        await command.run({ id: exception.id, until: until ?? onDay });
        return t('due.lifted', { name: exception.name });
      }}
      busy={command.busy}
      refusal={command.refusal}
      submitText={t('due.lift')}
      onClose={onClose}
    >
      {(typed, set) => (
        <FieldRow label={t('member.lastDay')} hint={t('due.liftHint')} required>
          <DayPicker
            value={typed.until}
            from={earliest}
            until={latest}
            onChange={(until) => set({ until })}
          />
        </FieldRow>
      )}
    </SavedForm>
  );
}
