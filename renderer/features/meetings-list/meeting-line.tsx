import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  EditOutlined,
  PlayCircleOutlined,
  StopOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Day } from '../../../shared/values.ts';
import { Clamp } from '../../ui/clamp.tsx';
import { StateTag, type Tone } from '../../ui/state-tag.tsx';
import { textOf, useLanguage } from '../../ui/text-of.ts';
import type { MeetingRow } from './meeting-days.tsx';

/** One meeting, as a line that opens it. */
export function MeetingLine({ meeting, today }: { meeting: MeetingRow; today: Day }) {
  const { t } = useTranslation('matters');
  const language = useLanguage();
  const look = LOOKS[lookOf(meeting, today)];
  return (
    <Link href={`/meetings/${meeting.id}`} className="meeting-line">
      <span className="meeting-line-words">
        <span className="meeting-line-body">{meeting.body}</span>
        <Clamp>{meeting.title}</Clamp>
      </span>
      <span className="meeting-line-where">
        <span>
          {meeting.startsAt && <span className="figure meeting-line-at">{meeting.startsAt}</span>}
          {meeting.place || t('meetings.placeMissing')}
        </span>
        <span className="meeting-line-beside">
          {meeting.community && <span>{meeting.community}</span>}
          {meeting.stageName && <span>{textOf(meeting.stageName, language)}</span>}
        </span>
      </span>
      <span className="meeting-line-end">
        <span className="meeting-line-tags">
          <StateTag tone={look.tone} icon={look.icon}>
            {t(`meetings.tag.${lookOf(meeting, today)}`)}
          </StateTag>
          {meeting.outcome !== null && meeting.state === 'held' && (
            <span>{t(`words:outcomes.${meeting.outcome}`, { defaultValue: '' })}</span>
          )}
        </span>
        <Attendance meeting={meeting} />
      </span>
    </Link>
  );
}

function Attendance({ meeting: { due, present } }: { meeting: MeetingRow }) {
  const { t } = useTranslation('matters');
  if (due === null) return null;
  return (
    <span className="figure meeting-line-people">
      {present === null ? t('meetings.dueOnly', { due }) : t('meetings.attendance', { due, present })}
    </span>
  );
}

type Look = 'planned' | 'running' | 'unrecorded' | 'held' | 'lapsed' | 'cancelled';
const LOOKS: Readonly<Record<Look, { tone: Tone; icon: ReactNode }>> = {
  planned: { tone: 'quiet', icon: <ClockCircleOutlined aria-hidden /> },
  running: { tone: 'due', icon: <PlayCircleOutlined aria-hidden /> },
  unrecorded: { tone: 'due', icon: <EditOutlined aria-hidden /> },
  held: { tone: 'good', icon: <CheckCircleOutlined aria-hidden /> },
  lapsed: { tone: 'bad', icon: <TeamOutlined aria-hidden /> },
  cancelled: { tone: 'quiet', icon: <StopOutlined aria-hidden /> },
};

/** A meeting whose day has gone by without a record waits for its clerk. */
function lookOf({ state, heldOn, opened }: MeetingRow, today: Day): Look {
  if (state === 'held' || state === 'lapsed' || state === 'cancelled') return state;
  if (opened && heldOn === today) return 'running';
  return heldOn < today ? 'unrecorded' : 'planned';
}
