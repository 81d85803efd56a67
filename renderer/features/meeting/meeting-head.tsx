import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { StateTag, type Tone } from '../../ui/state-tag.tsx';
import { textOf, useLanguage } from '../../ui/text-of.ts';
import { CancelDrawer } from './cancel-drawer.tsx';
import { type Meeting, useMeeting } from './meeting-view.tsx';

const TONES: Record<Meeting['state'], Tone> = {
  planned: 'due',
  held: 'good',
  lapsed: 'bad',
  cancelled: 'quiet',
};

export function MeetingHead() {
  const { t } = useTranslation('meetings');
  const { meeting, offers } = useMeeting();
  const language = useLanguage();
  const [cancelling, setCancelling] = useState(false);
  return (
    <>
      <PageHead
        back={`/matters/${meeting.matterId}`}
        title={meeting.body}
        subtitle={
          <span className="meeting-facts">
            <StateTag tone={TONES[meeting.state]}>{t(`words:meetingStates.${meeting.state}`)}</StateTag>
            <span>{dayText(meeting.heldOn, language)}</span>
            {meeting.place && <span>{meeting.place}</span>}
            <span>{textOf(meeting.formName, language)}</span>
            <Link href={`/matters/${meeting.matterId}`}>
              {t('head.matter', { title: meeting.matterTitle })}
            </Link>
          </span>
        }
        extra={
          offers('cancel') && (
            <Button danger onClick={() => setCancelling(true)}>
              {t('cancel.title')}
            </Button>
          )
        }
      />
      <CancelDrawer open={cancelling} onClose={() => setCancelling(false)} />
    </>
  );
}
