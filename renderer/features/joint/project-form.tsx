import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../shared/domain/lists.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import type { Project } from './rows.ts';
import { SideField } from './side-field.tsx';

interface ProjectFormProps {
  readonly project: Project | null;
  readonly communityId: string | null;
  readonly year: number;
  onClose(): void;
}

const sideOf = (named: Side | null): Side | null =>
  named === null ? null : { unitId: named.unitId, communityId: named.communityId };

/** A project that was agreed elsewhere, or who leads one; null enters a new one. */
export function ProjectForm({ project, communityId, year, onClose }: ProjectFormProps) {
  const { t } = useTranslation('joint');
  const { run, busy, refusal } = useHostCommand('lists.saveProject');
  const title = t(project === null ? 'lists.addProject' : 'lists.more');
  return (
    <SavedForm
      title={title}
      formKey={`lists.project:${project?.id ?? `new-${communityId ?? 'street'}`}:${project?.version ?? 0}`}
      initial={{
        title: project?.title ?? '',
        text: project?.text ?? '',
        lead: sideOf(project?.lead ?? null),
        asker: sideOf(project?.asker ?? null),
        untilOn: project?.untilOn ?? null,
      }}
      isComplete={(typed) => typed.title.trim() !== '' && typed.asker !== null}
      save={async ({ asker, ...typed }) => {
        await run({
          ...typed,
          asker: asker ?? { unitId: null, communityId: null },
          id: project?.id ?? null,
          communityId,
          year,
          expectedVersion: project?.version ?? 0,
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
          <FieldRow label={t('lists.item')} required>
            <Input
              value={typed.title}
              maxLength={100}
              onChange={(event) => set({ title: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('lists.asker')} required>
            <SideField value={typed.asker} onChange={(asker) => set({ asker })} />
          </FieldRow>
          <FieldRow label={t('lists.lead')}>
            <SideField value={typed.lead} onChange={(lead) => set({ lead })} />
          </FieldRow>
          <FieldRow label={t('lists.until')}>
            <DayPicker value={typed.untilOn} onChange={(untilOn) => set({ untilOn })} />
          </FieldRow>
          <FieldRow label={t('lists.text')}>
            <Input.TextArea
              value={typed.text}
              maxLength={1000}
              autoSize={{ minRows: 2, maxRows: 6 }}
              onChange={(event) => set({ text: event.target.value })}
            />
          </FieldRow>
        </>
      )}
    </SavedForm>
  );
}
