import { StopOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StateTag } from '../../ui/state-tag.tsx';
import { type Attendee, useMeeting } from './meeting-view.tsx';
import type { Presence } from './use-sign-in.ts';

interface AttendeeLineProps {
  attendee: Attendee;
  presence: Presence | null;
  open: boolean;
  onEnter: (presence: Presence, reason: string) => void;
  onRecuse: () => void;
}

/** One person of the due list: a tick for here, a key for excused, another for recused. */
export function AttendeeLine({ attendee, presence, open, onEnter, onRecuse }: AttendeeLineProps) {
  const { t } = useTranslation('meetings');
  const { offers } = useMeeting();
  const { name, mayVote, recused } = attendee;
  const here = presence === 'present';
  return (
    <li className={here ? 'attendee attendee-here' : 'attendee'}>
      <Checkbox
        checked={here}
        disabled={!open}
        onChange={(change) => onEnter(change.target.checked ? 'present' : 'absent', '')}
      >
        <span className="attendee-name">{name}</span>
      </Checkbox>
      {!mayVote && <StateTag tone="quiet">{t('signIn.noVote')}</StateTag>}
      {recused && (
        <StateTag tone="due" icon={<StopOutlined aria-hidden />}>
          {t('signIn.recused')}
        </StateTag>
      )}
      <span className="attendee-keys">
        {here && mayVote && !recused && offers('recuse') && (
          <Button size="small" type="text" onClick={onRecuse}>
            {t('signIn.recuse')}
          </Button>
        )}
        {open && !here && (
          <Button
            size="small"
            type={presence === 'excused' ? 'default' : 'text'}
            aria-pressed={presence === 'excused'}
            onClick={() => onEnter(presence === 'excused' ? 'absent' : 'excused', '')}
          >
            {t('words:presence.excused')}
          </Button>
        )}
        {!open && presence && <span className="second">{t(`words:presence.${presence}`)}</span>}
      </span>
      {presence === 'excused' && (open || attendee.reason) && (
        <ExcuseReason reason={attendee.reason} open={open} onEnter={(reason) => onEnter('excused', reason)} />
      )}
    </li>
  );
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
