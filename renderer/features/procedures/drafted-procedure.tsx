import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../../../shared/contract/index.ts';
import { words } from '../../../shared/i18n/index.ts';
import { instantText } from '../../../shared/i18n/spoken-days.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import { DraftFaults } from './draft-faults.tsx';
import type { Drawing } from './drawing.ts';
import { addDiscussion, changeStage, moveStage, removeStage } from './edits.ts';
import { EnactDrawer } from './enact-drawer.tsx';
import { ProcedureNames } from './procedure-names.tsx';
import { Road } from './road.tsx';
import { StageEditor } from './stage-editor.tsx';
import { useEditedProcedure } from './use-edited-procedure.ts';
import { VersionHead } from './version-head.tsx';

interface DraftedProcedureProps {
  readonly stored: Outputs['procedures']['get'];
  refresh(): Promise<unknown>;
}

const NEW_STAGE = {
  'zh-CN': words['zh-CN'].procedures.edit.newStage,
  en: words.en.procedures.edit.newStage,
};

/** A draft on the desk: every stage can be changed, every fault is named, and when none is left it is enacted. */
export function DraftedProcedure({ stored, refresh }: DraftedProcedureProps) {
  const { t } = useTranslation('procedures');
  const { message } = App.useApp();
  const language = useLanguage();
  const edited = useEditedProcedure(stored);
  const save = useHostCommand('procedures.save');
  const [open, setOpen] = useState<string | null>(null);
  const [enacting, setEnacting] = useState(false);
  const [naming, setNaming] = useState(false);
  const { drawing, change, faults } = edited;
  const stage = drawing.stages.find((one) => one.key === open);
  const { id } = stored.version;

  const keep = async () => {
    if (!edited.changed) return;
    await save.run({ id, procedure: withBothNames(drawing) });
    await refresh();
    edited.discard();
  };
  const saveNow = () =>
    void keep()
      .then(() => message.success(t('edit.saved')))
      .catch(() => undefined);
  const add = (behind: string) => {
    const added = addDiscussion(drawing, behind, NEW_STAGE);
    change(added);
    setOpen(added.stages.find((one) => !drawing.stages.some((known) => known.key === one.key))?.key ?? null);
  };

  return (
    <>
      <VersionHead
        version={stored.version}
        drawing={drawing}
        extra={
          <>
            <Button onClick={() => setNaming(true)}>{t('edit.procedure')}</Button>
            <Button onClick={saveNow} loading={save.busy} disabled={!edited.changed || !edited.complete}>
              {t('edit.save')}
            </Button>
            <Button type="primary" onClick={() => setEnacting(true)} disabled={!edited.complete}>
              {t('edit.enact')}
            </Button>
          </>
        }
      />
      <RefusalAlert refusal={save.refusal} onClose={save.clear} />
      <Alert
        className="procedure-note"
        type="info"
        showIcon
        title={
          <>
            <p>
              {edited.restoredAt && edited.changed
                ? t('edit.restored', { when: instantText(edited.restoredAt, language) })
                : t('edit.draftNote')}
            </p>
            {edited.checked && faults.length === 0 && <p className="second">{t('noFaults')}</p>}
          </>
        }
        action={
          edited.changed && (
            <Button size="small" onClick={edited.discard}>
              {t('edit.discard')}
            </Button>
          )
        }
      />
      <DraftFaults drawing={drawing} faults={faults} />
      <Road
        drawing={drawing}
        faults={faults}
        editing={{
          actsOn: (key) => ({
            onEdit: () => setOpen(key),
            onMove: (by) => change(moveStage(drawing, key, by)),
            onRemove: () => change(removeStage(drawing, key)),
          }),
          addBehind: add,
        }}
      />
      <StageEditor
        drawing={drawing}
        stage={stage ?? null}
        faults={faults.filter((fault) => fault.stage === open)}
        onChange={(changed) => stage && change(changeStage(drawing, stage.key, changed))}
        onClose={() => setOpen(null)}
      />
      <ProcedureNames drawing={drawing} open={naming} onChange={change} onClose={() => setNaming(false)} />
      <EnactDrawer
        id={id}
        faulty={faults.length > 0}
        checked={edited.checked}
        open={enacting}
        keep={keep}
        onClose={() => setEnacting(false)}
      />
    </>
  );
}

/** What was named in Chinese alone is shown so in English too. */
function withBothNames(drawing: Drawing): Drawing {
  const both = (name: Drawing['name']) => ({ ...name, en: name.en.trim() === '' ? name['zh-CN'] : name.en });
  return {
    ...drawing,
    name: both(drawing.name),
    summary: both(drawing.summary),
    stages: drawing.stages.map((stage) => ({
      ...stage,
      name: both(stage.name),
      convener: both(stage.convener),
      participants: both(stage.participants),
    })),
  };
}
