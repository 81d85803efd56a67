import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import type { Day } from '../../../shared/values.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useToday } from '../../host/use-today.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useLanguage } from '../../ui/text-of.ts';

interface EnactDrawerProps {
  readonly id: string;
  readonly faulty: boolean;
  /** Not while the host is still looking for faults. */
  readonly checked: boolean;
  readonly open: boolean;
  /** Stores what was typed last, so that what is enacted is what is seen. */
  keep(): Promise<void>;
  onClose(): void;
}

/** Gives a draft the day from which it applies. */
export function EnactDrawer({ id, faulty, checked, open, keep, onClose }: EnactDrawerProps) {
  const { t } = useTranslation('procedures');
  const { message } = App.useApp();
  const language = useLanguage();
  const today = useToday();
  const enact = useHostCommand('procedures.enact');
  const [from, setFrom] = useState<Day | null>(null);
  const day = from === null ? '' : dayText(from, language);

  const submit = async () => {
    if (from === null) return;
    await keep();
    await enact.run({ id, appliesFrom: from });
    void message.success(t('edit.enacted', { day }));
    onClose();
  };
  return (
    <FormDrawer
      title={t('edit.enactTitle')}
      open={open}
      onClose={onClose}
      footer={
        // Enter in the date takes the day; what cannot be undone waits for its own button.
        <div className="form-drawer-buttons">
          <Button onClick={onClose}>{t('words:actions.cancel')}</Button>
          <Button
            type="primary"
            loading={enact.busy}
            disabled={from === null || faulty || !checked}
            onClick={() => void submit().catch(() => undefined)}
          >
            {from === null ? t('edit.enactSubmitNoDay') : t('edit.enactSubmit', { day })}
          </Button>
        </div>
      }
    >
      <RefusalAlert refusal={enact.refusal} />
      {faulty && <Alert className="procedure-note" type="error" showIcon title={t('edit.mendFirst')} />}
      <FieldRow label={t('edit.enactFrom')} hint={t('edit.enactHint')} required>
        <DayPicker value={from} from={today} onChange={setFrom} />
      </FieldRow>
    </FormDrawer>
  );
}
