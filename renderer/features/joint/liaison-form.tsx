import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useToday } from '../../host/use-today.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import type { Unit } from './rows.ts';

/** Who sits for the unit from a day on; the one before stays in the history. */
export function LiaisonForm({ unit, onClose }: { unit: Unit; onClose(): void }) {
  const { t } = useTranslation('joint');
  const today = useToday();
  const { run, busy, refusal } = useHostCommand('units.setLiaison');
  const title = t(unit.liaison === null ? 'unit.nameLiaison' : 'unit.setLiaison');
  return (
    <SavedForm
      title={title}
      formKey={`units.liaison:${unit.id}:${unit.version}`}
      initial={{ name: unit.liaison ?? '', telephone: unit.telephone ?? '', since: today }}
      isComplete={({ telephone }) => /^(\+?[\d -]{7,20})?$/.test(telephone.trim())}
      save={async ({ name, telephone, since }) => {
        await run({
          id: unit.id,
          name: name.trim() || null,
          telephone,
          since,
          expectedVersion: unit.version,
        });
        return t('unit.saved');
      }}
      busy={busy}
      refusal={refusal}
      submitText={title}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          <FieldRow label={t('unit.liaisonName')} hint={t('unit.liaisonHint')}>
            <Input
              value={typed.name}
              maxLength={40}
              onChange={(event) => set({ name: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('unit.telephone')} hint={t('unit.telephoneHint')}>
            <Input
              value={typed.telephone}
              maxLength={20}
              inputMode="tel"
              onChange={(event) => set({ telephone: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('unit.since')} required>
            <DayPicker
              value={typed.since}
              allowClear={false}
              onChange={(since) => set({ since: since ?? today })}
            />
          </FieldRow>
        </>
      )}
    </SavedForm>
  );
}
