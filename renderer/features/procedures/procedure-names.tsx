import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { width } from '../../ui/tokens.ts';
import type { Drawing } from './drawing.ts';
import { TextFields } from './text-fields.tsx';

interface ProcedureNamesProps {
  readonly drawing: Drawing;
  readonly open: boolean;
  onChange(drawing: Drawing): void;
  onClose(): void;
}

/** What the procedure is called, and the one sentence under its name. */
export function ProcedureNames({ drawing, open, onChange, onClose }: ProcedureNamesProps) {
  const { t } = useTranslation('procedures');
  return (
    <FormDrawer
      title={t('edit.procedure')}
      open={open}
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
      <TextFields
        label={t('edit.procedureName')}
        value={drawing.name}
        required
        onChange={(name) => onChange({ ...drawing, name })}
      />
      <TextFields
        label={t('edit.summary')}
        value={drawing.summary}
        onChange={(summary) => onChange({ ...drawing, summary })}
      />
    </FormDrawer>
  );
}
