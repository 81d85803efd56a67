import { NotificationOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { RefusalAlert } from '../../../ui/refusal-alert.tsx';
import { useDay } from '../day-view.tsx';

const USUAL = ['tenMinutes', 'startsSoon', 'quiet'] as const;

/** A line over everything else on the hall's screen: 休息十分钟. */
export function ScreenMessage() {
  const { t } = useTranslation('agenda');
  const { meeting } = useDay();
  const show = useHostCommand('meetings.showMessage');
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const shown = meeting.screenMessage;
  const send = (message: string) =>
    show
      .run({ id: meeting.id, message })
      .then(() => setOpen(false))
      .catch(() => undefined);
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      title={t('message.title')}
      content={
        <div className="screen-message">
          {USUAL.map((key) => (
            <Button key={key} onClick={() => send(t(`message.${key}`))}>
              {t(`message.${key}`)}
            </Button>
          ))}
          <Input.Search
            value={text}
            maxLength={60}
            placeholder={t('message.own')}
            aria-label={t('message.own')}
            enterButton={t('message.show')}
            onChange={(change) => setText(change.target.value)}
            onSearch={(own) => own.trim() !== '' && send(own.trim())}
          />
          <RefusalAlert refusal={show.refusal} onClose={show.clear} />
        </div>
      }
    >
      {shown === '' ? (
        <Button icon={<NotificationOutlined aria-hidden />}>{t('message.act')}</Button>
      ) : (
        <Button
          icon={<NotificationOutlined aria-hidden />}
          className="message-shown"
          loading={show.busy}
          onClick={(press) => {
            press.stopPropagation();
            void send('');
          }}
        >
          {t('message.takeAway', { message: shown })}
        </Button>
      )}
    </Popover>
  );
}
