import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { plusDays } from '../../../shared/domain/days.ts';
import type { Day } from '../../../shared/values.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useToday } from '../../host/use-today.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { ClockField } from '../../ui/clock-field.tsx';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { useDay } from './day-view.tsx';

/** The same agenda on another day: the next meeting of a series, or a second call. */
export function CopyDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('agenda');
  const { meeting } = useDay();
  const today = useToday();
  const [, navigate] = useLocation();
  const copy = useHostCommand('meetings.copy');
  const over = meeting.state !== 'planned';
  const [heldOn, setHeldOn] = useState<Day | null>(plusDays(today, Math.max(1, meeting.notice.needed)));
  const [startsAt, setStartsAt] = useState(meeting.startsAt || '09:00');
  const [unfinishedOnly, setUnfinishedOnly] = useState(over);
  const send = async () => {
    if (heldOn === null) return;
    const { id } = await copy.run({ id: meeting.id, heldOn, startsAt, noticedOn: today, unfinishedOnly });
    navigate(`/meetings/${id}`);
  };
  const unfilled = [
    ...(heldOn === null ? [t('copy.heldOn')] : []),
    ...(startsAt === '' ? [t('arrange.startsAt')] : []),
  ];
  return (
    <FormDrawer
      title={t(meeting.state === 'lapsed' ? 'copy.secondCall' : 'copy.act')}
      open={open}
      onClose={onClose}
      footer={<ActBar primary label={t('copy.send')} command={copy} unfilled={unfilled} run={send} />}
    >
      <p className="drawer-explained">{t(over ? 'copy.explainedOver' : 'copy.explained')}</p>
      <div className="field-pair">
        <FieldRow label={t('copy.heldOn')} required>
          <DayPicker value={heldOn} from={today} onChange={setHeldOn} />
        </FieldRow>
        <FieldRow label={t('arrange.startsAt')} required>
          <ClockField value={startsAt} onChange={setStartsAt} />
        </FieldRow>
      </div>
      <Checkbox checked={unfinishedOnly} onChange={(change) => setUnfinishedOnly(change.target.checked)}>
        {t('copy.unfinishedOnly')}
      </Checkbox>
    </FormDrawer>
  );
}
