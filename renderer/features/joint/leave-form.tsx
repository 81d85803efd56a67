import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useToday } from '../../host/use-today.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import type { Unit } from './rows.ts';

/** A unit leaves the joint meeting: its seat ends, its history stays. */
export function LeaveForm({ unit, onClose }: { unit: Unit; onClose(): void }) {
  const { t } = useTranslation('joint');
  const today = useToday();
  const { run, busy, refusal } = useHostCommand('units.leave');
  return (
    <SavedForm
      title={t('unit.leave')}
      formKey={`units.leave:${unit.id}:${unit.version}`}
      initial={{ on: today, because: '' }}
      isComplete={({ because }) => because.trim() !== ''}
      save={async ({ on, because }) => {
        await run({ id: unit.id, on, because, expectedVersion: unit.version });
        return t('unit.saved');
      }}
      busy={busy}
      refusal={refusal}
      submitText={t('unit.leave')}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          <FieldRow label={t('unit.leaveOn')} required>
            <DayPicker
              value={typed.on}
              until={today}
              allowClear={false}
              onChange={(on) => set({ on: on ?? today })}
            />
          </FieldRow>
          <FieldRow label={t('unit.because')} required>
            <Input
              value={typed.because}
              maxLength={200}
              onChange={(event) => set({ because: event.target.value })}
            />
          </FieldRow>
        </>
      )}
    </SavedForm>
  );
}
