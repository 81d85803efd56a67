import { DesktopOutlined, WifiOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../../../ui/form-drawer.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { useDay } from '../day-view.tsx';
import { FinishDrawer } from './finish-drawer.tsx';
import { ScreenMessage } from './screen-message.tsx';
import { WallClock } from './wall-clock.tsx';

/** The meeting's name, the clock, and what the chair does with the hall as a whole. */
export function ChairBar() {
  const { t } = useTranslation('agenda');
  const { meeting, offers, slots } = useDay();
  const [open, setOpen] = useState<'share' | 'papers' | 'finish' | null>(null);
  const Sharing = slots.sharing;
  const Papers = slots.papers;
  const close = () => setOpen(null);
  return (
    <>
      <PageHead
        back="/meetings"
        title={meeting.title}
        subtitle={
          <span className="chair-facts">
            <span>{meeting.body}</span>
            {meeting.place && <span>{meeting.place}</span>}
            {meeting.chair && <span>{t('head.chairIs', { name: meeting.chair })}</span>}
          </span>
        }
        extra={
          <>
            <WallClock />
            <Button
              icon={<DesktopOutlined aria-hidden />}
              onClick={() => window.open(screenAddress(meeting.id), 'yishiting-screen')}
            >
              {t('chair.screen')}
            </Button>
            <ScreenMessage />
            {Sharing && offers('share') && (
              <Button icon={<WifiOutlined aria-hidden />} onClick={() => setOpen('share')}>
                {t('chair.share')}
              </Button>
            )}
            {Papers && <Button onClick={() => setOpen('papers')}>{t('chair.papers')}</Button>}
            <Button danger disabled={!offers('finish')} onClick={() => setOpen('finish')}>
              {t('finish.act')}
            </Button>
          </>
        }
      />
      {Sharing && (
        <FormDrawer title={t('chair.share')} open={open === 'share'} onClose={close}>
          <Sharing meetingId={meeting.id} />
        </FormDrawer>
      )}
      {Papers && (
        <FormDrawer title={t('chair.papers')} open={open === 'papers'} onClose={close}>
          <Papers meetingId={meeting.id} />
        </FormDrawer>
      )}
      <FinishDrawer open={open === 'finish'} onClose={close} />
    </>
  );
}

/** The projector's page, in a window of its own. */
const screenAddress = (meetingId: string): string =>
  `${window.location.href.split('#')[0]}#/screen/${meetingId}`;
