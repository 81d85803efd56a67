import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dayText } from '../../../../shared/i18n/spoken-days.ts';
import { useMay } from '../../../host/me.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { StateTag, type Tone } from '../../../ui/state-tag.tsx';
import { textOf, useLanguage } from '../../../ui/text-of.ts';
import { CopyDrawer } from '../copy-drawer.tsx';
import { type Meeting, useDay } from '../day-view.tsx';
import { PresencePanel } from '../presence/presence-panel.tsx';
import { TasksOfMeeting } from '../tasks-of-item.tsx';
import { ItemResult } from './item-result.tsx';
import './after.css';

const TONES: Record<Meeting['state'], Tone> = {
  planned: 'due',
  held: 'good',
  lapsed: 'bad',
  cancelled: 'quiet',
};

/** After the meeting: what became of each item, what goes on, and the papers. */
export function AfterDesk() {
  const { t } = useTranslation('agenda');
  const { meeting, items, slots } = useDay();
  const shown = items.filter((item) => item.state !== 'dropped');
  const { minutes: Minutes, papers: Papers } = slots;
  return (
    <div className="after">
      <AfterHead />
      {meeting.state === 'lapsed' && <p className="panel after-lapsed">{t('after.lapsed')}</p>}
      <div className="after-columns">
        <section className="panel" aria-labelledby="after-title">
          <h2 id="after-title">{t('after.results')}</h2>
          <ol className="after-items">
            {shown.map((item) => (
              <ItemResult key={item.id} item={item} />
            ))}
          </ol>
          {shown.length === 0 && <p className="hint">{t('after.nothing')}</p>}
          {shown.length === 0 && meeting.state === 'held' && <TasksOfMeeting />}
        </section>
        <div className="after-side">
          {Minutes && <Minutes meetingId={meeting.id} />}
          {Papers && <Papers meetingId={meeting.id} />}
          <PresencePanel />
        </div>
      </div>
    </div>
  );
}

function AfterHead() {
  const { t } = useTranslation('agenda');
  const { meeting, items } = useDay();
  const language = useLanguage();
  const may = useMay();
  const [copying, setCopying] = useState(false);
  const voted = items.some((item) => item.motions.some((motion) => motion.ballot?.state === 'closed'));
  const mayCopy = meeting.matterId === null && may('meetings.run', meeting.communityId);
  return (
    <>
      <PageHead
        back="/meetings"
        title={meeting.title}
        subtitle={
          <span className="meeting-facts">
            <StateTag tone={TONES[meeting.state]}>{t(`words:meetingStates.${meeting.state}`)}</StateTag>
            <span className="figure">
              {dayText(meeting.heldOn, language)} {meeting.startsAt}
            </span>
            <span>{meeting.body}</span>
            {meeting.place && <span>{meeting.place}</span>}
            {textOf(meeting.formName, language) !== meeting.body && (
              <span>{textOf(meeting.formName, language)}</span>
            )}
          </span>
        }
        extra={
          <>
            {mayCopy && (
              <Button onClick={() => setCopying(true)}>
                {t(meeting.state === 'lapsed' ? 'copy.secondCall' : 'copy.act')}
              </Button>
            )}
            {meeting.matterId && meeting.state !== 'cancelled' && (
              <Link href={`/matters/${meeting.matterId}`} asChild>
                <Button type="primary">
                  {t(meeting.state === 'held' && voted ? 'meetings:finish.announce' : 'meetings:finish.back')}
                </Button>
              </Link>
            )}
          </>
        }
      />
      {mayCopy && <CopyDrawer open={copying} onClose={() => setCopying(false)} />}
    </>
  );
}
