import { Button, Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { CLOSED_REJECTED } from '../../../shared/domain/procedure.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { SegmentChoice } from '../../ui/segment-choice.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import { width } from '../../ui/tokens.ts';
import type { Drawing, Fault, Stage } from './drawing.ts';
import { earlierStages } from './edits.ts';
import { FaultLines } from './fault-lines.tsx';
import { FormEditor } from './form-editor.tsx';
import { LimitFields } from './limit-fields.tsx';
import { RecordFields } from './record-fields.tsx';
import { stageName } from './rule-words.ts';
import './stage-editor.css';
import { TextFields } from './text-fields.tsx';

interface StageEditorProps {
  readonly drawing: Drawing;
  readonly stage: Stage | null;
  readonly faults: readonly Fault[];
  onChange(changed: Partial<Stage>): void;
  onClose(): void;
}

/** Everything about one stage that a street may decide for itself; kept as it is typed. */
export function StageEditor({ drawing, stage, faults, onChange, onClose }: StageEditorProps) {
  const { t } = useTranslation('procedures');
  const language = useLanguage();
  return (
    <FormDrawer
      title={stage ? t('edit.stageTitle', { stage: stageName(stage, language) }) : ''}
      open={stage !== null}
      onClose={onClose}
      width={width.form}
      footer={
        <div className="form-drawer-buttons">
          <Button type="primary" onClick={onClose}>
            {t('edit.done')}
          </Button>
        </div>
      }
    >
      {stage && <StageFields drawing={drawing} stage={stage} faults={faults} onChange={onChange} />}
    </FormDrawer>
  );
}

function StageFields({
  drawing,
  stage,
  faults,
  onChange,
}: {
  drawing: Drawing;
  stage: Stage;
  faults: readonly Fault[];
  onChange(changed: Partial<Stage>): void;
}) {
  const { t } = useTranslation('procedures');
  const language = useLanguage();
  const back = [
    ...earlierStages(drawing, stage.key).map((one) => ({ value: one.key, label: stageName(one, language) })),
    { value: stage.key, label: t('edit.self') },
    { value: CLOSED_REJECTED, label: t('edit.closed') },
  ];
  return (
    <div className="stage-editor">
      <FaultLines faults={faults} />
      <TextFields
        label={t('edit.name')}
        value={stage.name}
        required
        onChange={(name) => onChange({ name })}
      />
      <TextFields
        label={t('edit.convener')}
        value={stage.convener}
        onChange={(convener) => onChange({ convener })}
      />
      <TextFields
        label={t('edit.participants')}
        value={stage.participants}
        onChange={(participants) => onChange({ participants })}
      />
      {stage.kind === 'discuss' && (
        <Checkbox checked={stage.party} onChange={(event) => onChange({ party: event.target.checked })}>
          {t('edit.party')}
        </Checkbox>
      )}
      {stage.forms.map((form) => (
        <FormEditor
          key={form.key}
          form={form}
          onChange={(changed) =>
            onChange({ forms: stage.forms.map((one) => (one.key === form.key ? changed : one)) })
          }
        />
      ))}
      {stage.forms.length > 0 && (
        <fieldset className="plain-fieldset stage-combine">
          <legend>{t('edit.combine')}</legend>
          <SegmentChoice
            label={t('edit.combine')}
            value={stage.combine}
            choices={[
              { value: 'each', label: t('edit.combineEach') },
              { value: 'sum', label: t('edit.combineSum') },
            ]}
            onChange={(combine) => onChange({ combine })}
          />
        </fieldset>
      )}
      <RecordFields records={stage.records} onChange={(records) => onChange({ records })} />
      <LimitFields stage={stage} onChange={onChange} />
      <FieldRow label={t('edit.onFail')}>
        <Select value={stage.onFail} options={back} onChange={(onFail) => onChange({ onFail })} />
      </FieldRow>
    </div>
  );
}
