import { CalendarOutlined, FormOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenStage } from '../page-view.tsx';
import { StageSection } from '../stage/stage-section.tsx';
import { AnnouncePanel } from './announce-panel.tsx';
import { CallDrawer } from './call-drawer.tsx';
import { HoldDrawer } from './hold-drawer.tsx';
import { MeetingLines } from './meeting-lines.tsx';
import './meetings.css';

/** The meetings of the open stage: call them, enter those already held, announce what they decided. */
export function MeetingsSection() {
  const { t } = useTranslation('matter');
  const { page, stage, run, offers } = useOpenStage();
  const [open, setOpen] = useState<'call' | 'hold' | null>(null);
  const meetings = page.meetings.filter(
    (one) => one.stage === stage.key && one.round === (run?.round ?? one.round),
  );
  const counted = meetings.some((one) => one.motions.some(({ ballot }) => ballot?.state === 'closed'));
  const pending = meetings.some((one) => one.state === 'planned');
  // Nothing counts yet, or too few came: calling a meeting is what is to be done now.
  const first =
    stage.ending === 'ballot' && meetings.every((one) => one.state === 'cancelled' || one.state === 'lapsed');
  return (
    <StageSection
      title={t('meetings.title')}
      place="meetings"
      extra={
        <div className="act-buttons">
          {offers('hold') && (
            <Button icon={<FormOutlined aria-hidden />} onClick={() => setOpen('hold')}>
              {t('meetings.hold')}
            </Button>
          )}
          {offers('call') && (
            <Button
              type={first ? 'primary' : 'default'}
              icon={<CalendarOutlined aria-hidden />}
              onClick={() => setOpen('call')}
            >
              {t('meetings.call')}
            </Button>
          )}
        </div>
      }
    >
      {meetings.length === 0 && (
        <p className="hint">{t(stage.ending === 'ballot' ? 'meetings.none' : 'meetings.noneNeeded')}</p>
      )}
      {meetings.map((meeting) => (
        <MeetingLines key={meeting.id} meeting={meeting} />
      ))}
      {offers('announce') && counted && !pending && <AnnouncePanel meetings={meetings} />}
      <CallDrawer open={open === 'call'} onClose={() => setOpen(null)} />
      <HoldDrawer open={open === 'hold'} onClose={() => setOpen(null)} />
    </StageSection>
  );
}
