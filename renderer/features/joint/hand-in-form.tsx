import { App, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { MOST_TEXT, type Via } from '../../../shared/domain/topics.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useToday } from '../../host/use-today.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import type { Call } from './rows.ts';
import { UnitSelect } from './unit-select.tsx';

const VIAS: readonly Via[] = ['paper', 'desk'];

/** A topic that came on paper or was told at the desk; the receipt is for the proposer. */
export function HandInForm({ call, onClose }: { call: Call; onClose(): void }) {
  const { t } = useTranslation('joint');
  const { modal } = App.useApp();
  const today = useToday();
  const { run, busy, refusal } = useHostCommand('topics.handIn');
  return (
    <SavedForm
      title={t('topics.handIn')}
      formKey={`topics.handIn:${call.id}`}
      initial={{
        unitId: null as string | null,
        proposer: '',
        title: '',
        text: '',
        via: 'paper' as Via,
        handedInOn: today,
      }}
      isComplete={({ unitId, proposer, title, text }) =>
        unitId !== null && [proposer, title, text].every((one) => one.trim() !== '')
      }
      save={async ({ unitId, ...typed }) => {
        const { receipt } = await run({ ...typed, callId: call.id, unitId: unitId ?? '' });
        modal.success({ title: t('topics.handedIn', { receipt }), content: t('topics.handedInHint') });
        return t('unit.saved');
      }}
      busy={busy}
      refusal={refusal}
      submitText={t('topics.handIn')}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          <FieldRow label={t('topics.unit')} required>
            <UnitSelect value={typed.unitId} onChange={(unitId) => set({ unitId })} />
          </FieldRow>
          <FieldRow label={t('topics.proposer')} required>
            <Input
              value={typed.proposer}
              maxLength={40}
              onChange={(event) => set({ proposer: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('topics.topicTitle')} required>
            <Input
              value={typed.title}
              maxLength={60}
              onChange={(event) => set({ title: event.target.value })}
            />
          </FieldRow>
          <FieldRow
            label={t('topics.text')}
            hint={t('topics.left', { count: MOST_TEXT - typed.text.length })}
            required
          >
            <Input.TextArea
              value={typed.text}
              maxLength={MOST_TEXT}
              autoSize={{ minRows: 4, maxRows: 10 }}
              onChange={(event) => set({ text: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('topics.via')} required>
            <Select<Via>
              value={typed.via}
              options={VIAS.map((via) => ({ value: via, label: t(`topics.vias.${via}`) }))}
              onChange={(via) => set({ via })}
            />
          </FieldRow>
          <FieldRow label={t('topics.arrived')} hint={t('topics.arrivedHint')} required>
            <DayPicker
              value={typed.handedInOn}
              until={today}
              allowClear={false}
              onChange={(day) => set({ handedInOn: day ?? today })}
            />
          </FieldRow>
        </>
      )}
    </SavedForm>
  );
}
