import { useTranslation } from 'react-i18next';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { useMay } from '../../host/me.tsx';
import { DayText } from '../../ui/day-text.tsx';
import { DueTag } from '../../ui/due-mark.tsx';
import { EmptyHint } from '../../ui/empty.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { textOf, useLanguage } from '../../ui/text-of.ts';
import { registerAddress } from './register-address.ts';
import { matterAddress, type RegisterRow, type Today } from './row.ts';
import { StageLabel } from './stage-label.tsx';
import { TodayItem, TodayList } from './today-list.tsx';
import { OverdueSecond, ReleasesToApprove, usePublicationWork } from './today-publications.tsx';
import { OverdueTasks, useOverdueTasks } from './today-tasks.tsx';

const SHOWN = 8;
/** The rest of a long list is one press away; what else waits must stay in sight. */
const OVERDUE_SHOWN = 5;

/** What must be done, the most pressing first; an empty list is left out. */
export function TodayLists({ today, community }: { today: Today; community: string }) {
  const { t } = useTranslation('matters');
  const receives = useMay()('filings.receive');
  const tasks = useOverdueTasks(community);
  const publications = usePublicationWork(community);
  const filings = (
    <Filings today={today} title={receives ? t('today.filingsToAnswer') : t('today.filings')} />
  );
  if (isQuiet(today) && tasks.overdue === 0 && publications.total === 0) {
    return (
      <div className="panel">
        <EmptyHint title={t('today.nothing')} hint={t('today.nothingHint')} />
      </div>
    );
  }
  return (
    <div className="today-lists">
      {receives && filings}
      <Overdue today={today} community={community} />
      <OverdueSecond rows={publications.second} today={today.today} />
      <OverdueTasks tasks={tasks} today={today.today} community={community} />
      <ReleasesToApprove rows={publications.releases} />
      <Meetings today={today} />
      <Notices today={today} />
      <DueSoon today={today} />
      {!receives && filings}
    </div>
  );
}

/** The host names so many at most; of a list that long the number is not known. */
const NAMED = 12;
const totalOf = (list: readonly unknown[]): number | null => (list.length < NAMED ? list.length : null);

const isQuiet = (today: Today): boolean =>
  [today.overdue, today.meetings, today.noticesEnding, today.dueSoon, today.filingsWaiting].every(
    (list) => list.length === 0,
  );

function Overdue({ today, community }: { today: Today; community: string }) {
  const { t } = useTranslation('matters');
  const total = today.counts.overdue;
  return (
    <TodayList
      tone="bad"
      title={t('today.overdue')}
      total={total}
      all={total > OVERDUE_SHOWN ? t('today.all', { count: total }) : null}
      address={registerAddress({ community, trouble: 'overdue', sort: 'dueOn', order: 'up' })}
    >
      {today.overdue.slice(0, OVERDUE_SHOWN).map((row) => (
        <MatterItem key={row.id} row={row} today={today.today} />
      ))}
    </TodayList>
  );
}

function DueSoon({ today }: { today: Today }) {
  const { t } = useTranslation('matters');
  return (
    <TodayList
      tone="due"
      title={t('today.dueSoon')}
      total={totalOf(today.dueSoon)}
      all={today.dueSoon.length > SHOWN ? t('more') : null}
      address={registerAddress({ sort: 'dueOn', order: 'up' })}
    >
      {today.dueSoon.slice(0, SHOWN).map((row) => (
        <MatterItem key={row.id} row={row} today={today.today} />
      ))}
    </TodayList>
  );
}

function MatterItem({ row, today }: { row: RegisterRow; today: string }) {
  return (
    <TodayItem
      address={matterAddress(row.id)}
      title={row.title}
      beside={
        <>
          <span>{row.community}</span>
          <StageLabel name={row.stageName} ordinal={row.ordinal} />
        </>
      }
      end={row.dueOn !== null && <DueTag dueOn={row.dueOn} today={today} />}
    />
  );
}

function Meetings({ today }: { today: Today }) {
  const { t } = useTranslation('matters');
  return (
    <TodayList
      tone="quiet"
      title={t('today.meetings')}
      total={totalOf(today.meetings)}
      all={t('today.allMeetings')}
      address="/meetings"
    >
      {today.meetings.slice(0, SHOWN).map((meeting) => (
        <TodayItem
          key={meeting.id}
          address={`/meetings/${meeting.id}`}
          title={meeting.title}
          beside={
            <>
              <span>{meeting.body}</span>
              <span>{meeting.place || t('today.placeMissing')}</span>
            </>
          }
          end={
            <>
              {meeting.heldOn === today.today && <StateTag tone="due">{t('meetings.today')}</StateTag>}
              <DayText day={meeting.heldOn} />
              {meeting.startsAt !== '' && <span>{meeting.startsAt}</span>}
            </>
          }
        />
      ))}
    </TodayList>
  );
}

function Notices({ today }: { today: Today }) {
  const { t } = useTranslation('matters');
  const language = useLanguage();
  return (
    <TodayList
      tone="due"
      title={t('today.notices')}
      total={totalOf(today.noticesEnding)}
      all={t('today.allNotices')}
      address="/notices"
    >
      {today.noticesEnding.slice(0, SHOWN).map((notice) => (
        <TodayItem
          key={`${notice.matterId} ${notice.stage}`}
          address={matterAddress(notice.matterId)}
          title={notice.title}
          beside={<span>{textOf(notice.stageName, language)}</span>}
          end={
            <>
              {notice.openObjections > 0 && (
                <StateTag tone="bad">{t('today.openObjections', { count: notice.openObjections })}</StateTag>
              )}
              <span className="figure">{t('today.untilDay', { day: dayText(notice.until, language) })}</span>
            </>
          }
        />
      ))}
    </TodayList>
  );
}

function Filings({ today, title }: { today: Today; title: string }) {
  const { t } = useTranslation('matters');
  const language = useLanguage();
  return (
    <TodayList
      tone="quiet"
      title={title}
      total={today.counts.filingsWaiting}
      all={t('today.allFilings')}
      address="/filings"
    >
      {today.filingsWaiting.slice(0, SHOWN).map((filing) => (
        <TodayItem
          key={filing.matterId}
          address={matterAddress(filing.matterId)}
          title={filing.title}
          beside={
            <>
              <span>{filing.community}</span>
              <span className="figure">{t('today.sentDay', { day: dayText(filing.sentOn, language) })}</span>
            </>
          }
          end={<DueTag dueOn={filing.answerDueOn} today={today.today} />}
        />
      ))}
    </TodayList>
  );
}
