import { useTranslation } from 'react-i18next';
import type { Drawing } from './drawing.ts';
import { TextFields } from './text-fields.tsx';

/** What the procedure is called, and the one sentence under its name. */
export function ProcedureNames({
  drawing,
  onChange,
}: {
  drawing: Drawing;
  onChange(drawing: Drawing): void;
}) {
  const { t } = useTranslation('procedures');
  return (
    <section className="panel procedure-note" aria-label={t('edit.procedure')}>
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
    </section>
  );
}
