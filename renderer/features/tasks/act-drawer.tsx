import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { useDraft } from '../../host/use-draft.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { DraftNote } from '../../ui/draft-note.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import { ChoiceField, DayField } from './act-fields.tsx';
import { type ActDraft, type DrawerAct, EMPTY_ACT, FIELDS_OF, faultsOf, inputOf } from './act-input.ts';
import { EvidenceField } from './evidence-field.tsx';
import type { TaskActName, TaskView } from './task.ts';

interface ActDrawerProps {
  readonly task: TaskView;
  readonly act: TaskActName;
  onClose(): void;
}

/** One act on a task, filled in from the side; what is half typed is kept for each task and act. */
export function ActDrawer({ task, act, onClose }: ActDrawerProps) {
  return act === 'reachMilestone' ? null : <Opened task={task} act={act} onClose={onClose} />;
}

function Opened({ task, act, onClose }: ActDrawerProps & { act: DrawerAct }) {
  const { t } = useTranslation('tasks');
  const language = useLanguage();
  const [draft, setDraft, { restoredAt, discard }] = useDraft<ActDraft>(`tasks.${act}.${task.id}`, EMPTY_ACT);
  const command = useHostCommand(`tasks.${act}`);
  const [tried, setTried] = useState(false);
  const fields = FIELDS_OF[act];
  const faults = tried ? faultsOf(act, draft) : [];
  const set = (some: Partial<ActDraft>) => setDraft({ ...draft, ...some });
  const submit = async () => {
    setTried(true);
    if (faultsOf(act, draft).length > 0) return;
    try {
      await command.run(inputOf(act, task, draft));
      discard();
      onClose();
    } catch {
      // The refusal stands above the fields.
    }
  };
  const until = task.extensionUntil === null ? '' : dayText(task.extensionUntil, language);
  return (
    <FormDrawer
      title={t(`acts.${act}`)}
      open
      onClose={onClose}
      onSubmit={submit}
      submitText={t(`acts.${act}`)}
      busy={command.busy}
    >
      <DraftNote restoredAt={restoredAt} onDiscard={discard} />
      <RefusalAlert refusal={command.refusal} onClose={command.clear} />
      <p className="task-explained second">{t(`explained.${act}`, { until })}</p>
      {fields.choice !== undefined && (
        <ChoiceField
          kind={fields.choice}
          value={draft.choice}
          missing={faults.includes('choice')}
          onChange={(choice) => set({ choice })}
        />
      )}
      {fields.by && (
        <FieldRow
          label={t('form.by')}
          hint={t('form.byHint')}
          wrong={faults.includes('by') ? t('form.missing') : undefined}
          required
        >
          <Input value={draft.by} maxLength={200} onChange={(event) => set({ by: event.target.value })} />
        </FieldRow>
      )}
      {fields.day && (
        <DayField
          act={act}
          task={task}
          value={draft.day}
          missing={faults.includes('day')}
          onChange={(day) => set({ day })}
        />
      )}
      <FieldRow
        label={t(`form.text.${act}`)}
        wrong={faults.includes('text') ? t('form.missing') : undefined}
        required={fields.text === 'needed'}
      >
        <Input.TextArea
          value={draft.text}
          maxLength={act === 'setMilestone' ? 200 : 4000}
          autoSize={{ minRows: act === 'setMilestone' ? 1 : 3, maxRows: 12 }}
          onChange={(event) => set({ text: event.target.value })}
        />
      </FieldRow>
      {fields.files && <EvidenceField files={draft.files} onChange={(files) => set({ files })} />}
    </FormDrawer>
  );
}
