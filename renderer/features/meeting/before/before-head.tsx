import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dayText } from '../../../../shared/i18n/spoken-days.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { useToday } from '../../../host/use-today.ts';
import { FormDrawer } from '../../../ui/form-drawer.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { RefusalAlert } from '../../../ui/refusal-alert.tsx';
import { StateTag } from '../../../ui/state-tag.tsx';
import { textOf, useLanguage } from '../../../ui/text-of.ts';
import { CancelDrawer } from '../cancel-drawer.tsx';
import { CopyDrawer } from '../copy-drawer.tsx';
import { useDay } from '../day-view.tsx';

/** What meets, when; the meeting is declared open here on its day. */
export function BeforeHead() {
  const { t } = useTranslation('agenda');
  const { meeting, offers, slots } = useDay();
  const Sharing = slots.sharing;
  const language = useLanguage();
  const today = useToday();
  const open = useHostCommand('meetings.open');
  const [drawer, setDrawer] = useState<'cancel' | 'copy' | 'share' | null>(null);
  return (
    <>
      <PageHead
        back="/meetings"
        title={meeting.title}
        subtitle={
          <span className="meeting-facts">
            <StateTag tone="due">{t('words:meetingStates.planned')}</StateTag>
            <span className="figure">
              {dayText(meeting.heldOn, language)} {meeting.startsAt}
            </span>
            <span>{meeting.body}</span>
            {meeting.community && <span>{meeting.community}</span>}
            {textOf(meeting.formName, language) !== meeting.body && (
              <span>{textOf(meeting.formName, language)}</span>
            )}
            {meeting.matterId && <Link href={`/matters/${meeting.matterId}`}>{t('head.toMatter')}</Link>}
          </span>
        }
        extra={
          <>
            {offers('cancel') && (
              <Button onClick={() => setDrawer('cancel')}>{t('meetings:cancel.title')}</Button>
            )}
            {meeting.matterId === null && offers('arrange') && (
              <Button onClick={() => setDrawer('copy')}>{t('copy.act')}</Button>
            )}
            {Sharing && offers('share') && (
              <Button onClick={() => setDrawer('share')}>{t('chair.share')}</Button>
            )}
            {offers('open') && meeting.heldOn <= today && (
              <Button
                type="primary"
                size="large"
                loading={open.busy}
                onClick={() => open.run({ id: meeting.id }).catch(() => undefined)}
              >
                {t('head.open')}
              </Button>
            )}
          </>
        }
      />
      <RefusalAlert refusal={open.refusal} onClose={open.clear} />
      <CancelDrawer open={drawer === 'cancel'} onClose={() => setDrawer(null)} />
      {Sharing && (
        <FormDrawer title={t('chair.share')} open={drawer === 'share'} onClose={() => setDrawer(null)}>
          <Sharing meetingId={meeting.id} />
        </FormDrawer>
      )}
      <CopyDrawer open={drawer === 'copy'} onClose={() => setDrawer(null)} />
    </>
  );
}
