import { Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { RATINGS, type Rating } from '../../../shared/domain/tasks.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useToday } from '../../host/use-today.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import type { Project } from './rows.ts';

type Ending = 'finished' | 'unfinished';

/** How a project ended; one that did not come about says why. */
export function ReportForm({ project, onClose }: { project: Project; onClose(): void }) {
  const { t } = useTranslation('joint');
  const today = useToday();
  const { run, busy, refusal } = useHostCommand('lists.report');
  return (
    <SavedForm
      title={`${t('lists.reportTitle')} · ${project.title}`}
      formKey={`lists.report:${project.id}:${project.version}`}
      initial={{ as: 'finished' as Ending, on: today, report: '' }}
      isComplete={({ as, report }) => as === 'finished' || report.trim() !== ''}
      save={async (typed) => {
        await run({ ...typed, id: project.id, expectedVersion: project.version });
        return t('unit.saved');
      }}
      busy={busy}
      refusal={refusal}
      submitText={t('lists.report')}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          <FieldRow label={t('lists.state')} required>
            <Radio.Group
              value={typed.as}
              options={(['finished', 'unfinished'] as const).map((one) => ({
                value: one,
                label: t(`lists.${one}`),
              }))}
              onChange={(event) => set({ as: event.target.value as Ending })}
            />
          </FieldRow>
          <FieldRow label={t('lists.on')} required>
            <DayPicker
              value={typed.on}
              until={today}
              allowClear={false}
              onChange={(on) => set({ on: on ?? today })}
            />
          </FieldRow>
          <FieldRow
            label={t(typed.as === 'finished' ? 'lists.reportText' : 'lists.unfinishedText')}
            required={typed.as === 'unfinished'}
          >
            <Input.TextArea
              value={typed.report}
              maxLength={1000}
              autoSize={{ minRows: 3, maxRows: 8 }}
              onChange={(event) => set({ report: event.target.value })}
            />
          </FieldRow>
        </>
      )}
    </SavedForm>
  );
}

/** What the side that asked for it says. */
export function RateForm({ project, onClose }: { project: Project; onClose(): void }) {
  const { t } = useTranslation('joint');
  const { run, busy, refusal } = useHostCommand('lists.rate');
  return (
    <SavedForm
      title={`${t('lists.rateTitle')} · ${project.title}`}
      formKey={`lists.rate:${project.id}:${project.version}`}
      initial={{ rating: project.rating ?? ('satisfied' as Rating), note: project.ratingNote }}
      isComplete={() => true}
      save={async (typed) => {
        await run({ ...typed, id: project.id, expectedVersion: project.version });
        return t('unit.saved');
      }}
      busy={busy}
      refusal={refusal}
      submitText={t('lists.rate')}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          <FieldRow
            label={t('lists.rating')}
            hint={t('lists.rateHint', { asker: project.asker.name })}
            required
          >
            <Radio.Group
              value={typed.rating}
              options={RATINGS.map((one) => ({ value: one, label: t(`ratings.${one}`) }))}
              onChange={(event) => set({ rating: event.target.value as Rating })}
            />
          </FieldRow>
          <FieldRow label={t('lists.rateNote')}>
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
