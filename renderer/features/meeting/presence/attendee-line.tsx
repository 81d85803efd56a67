import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../../shared/i18n/spoken-days.ts';
import { StateTag } from '../../../ui/state-tag.tsx';
import { type Attendee, useDay } from '../day-view.tsx';

interface AttendeeLineProps {
  readonly attendee: Attendee;
  readonly presence: Attendee['presence'];
  readonly open: boolean;
  onMove(move: 'arrived' | 'left'): void;
  onUndo(): void;
  onExcuse(excused: boolean, reason: string): void;
}

/** One person of the due list: a tick for here, keys for leaving early and for excused, and the times beside. */
export function AttendeeLine(props: AttendeeLineProps) {
  const { attendee, presence, open, onMove, onUndo, onExcuse } = props;
  const { t } = useTranslation('meetings');
  const { name, seat, mayVote, recused } = attendee;
  const here = presence === 'present';
  return (
    <li className={here ? 'attendee attendee-here' : 'attendee'}>
      <Checkbox
        checked={here}
        disabled={!open}
        onChange={(change) => (change.target.checked ? onMove('arrived') : onUndo())}
      >
        <span className="attendee-name">{name}</span>
      </Checkbox>
      {seat && <span className="hint attendee-seat">{seat}</span>}
      {!mayVote && <StateTag tone="quiet">{t('signIn.noVote')}</StateTag>}
      {recused && <StateTag tone="due">{t('signIn.recused')}</StateTag>}
      <Times attendee={attendee} />
      <span className="attendee-keys">
        {open && here && (
          <Button
            size="small"
            type="text"
            aria-label={t('agenda:signIn.leaves', { name })}
            onClick={() => onMove('left')}
          >
            {t('agenda:signIn.leave')}
          </Button>
        )}
        {open && presence === 'left' && (
          <Button size="small" type="text" aria-label={t('agenda:signIn.undoOf', { name })} onClick={onUndo}>
            {t('agenda:signIn.undo')}
          </Button>
        )}
        {open && !here && presence !== 'left' && (
          <Button
            size="small"
            type={presence === 'excused' ? 'default' : 'text'}
            aria-pressed={presence === 'excused'}
            aria-label={t('agenda:signIn.excuse', { name })}
            onClick={() => onExcuse(presence !== 'excused', '')}
          >
            {t('words:presence.excused')}
          </Button>
        )}
        {!open && presence && <span className="second">{t(`words:presence.${presence}`)}</span>}
      </span>
      {presence === 'excused' && (open || attendee.reason) && (
        <ExcuseReason reason={attendee.reason} open={open} onEnter={(reason) => onExcuse(true, reason)} />
      )}
    </li>
  );
}

function Times({ attendee: { arrivedAt, leftAt, presence } }: { attendee: Attendee }) {
  const { t } = useTranslation('agenda');
  const { meeting } = useDay();
  if (leftAt !== null && presence === 'left')
    return <StateTag tone="due">{t('signIn.leftAt', { time: clockText(leftAt) })}</StateTag>;
  const late = arrivedAt !== null && meeting.openedAt !== null && arrivedAt > meeting.openedAt;
  if (arrivedAt === null || presence !== 'present') return null;
  if (late) return <StateTag tone="due">{t('signIn.lateAt', { time: clockText(arrivedAt) })}</StateTag>;
  return <span className="hint figure">{clockText(arrivedAt)}</span>;
}

function ExcuseReason(props: { reason: string; open: boolean; onEnter: (reason: string) => void }) {
  const { t } = useTranslation('meetings');
  const [reason, setReason] = useState(props.reason);
  if (!props.open) return <span className="attendee-reason hint">{props.reason}</span>;
  const enter = () => {
    if (reason.trim() !== props.reason) props.onEnter(reason.trim());
  };
  return (
    <Input
      size="small"
      className="attendee-reason"
      value={reason}
      maxLength={200}
      placeholder={t('signIn.reason')}
      aria-label={t('signIn.reason')}
      onChange={(change) => setReason(change.target.value)}
      onBlur={enter}
      onPressEnter={enter}
    />
  );
}
