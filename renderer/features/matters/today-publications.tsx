import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/values.ts';
import { useMay } from '../../host/me.tsx';
import type { OutputOf } from '../../host/methods.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { DueTag } from '../../ui/due-mark.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { textOf, useLanguage } from '../../ui/text-of.ts';
import { matterAddress } from './row.ts';
import { TodayItem, TodayList } from './today-list.tsx';

type Second = OutputOf<'notices.secondWaiting'>['rows'][number];
type Release = OutputOf<'releases.list'>['rows'][number];

const SHOWN = 5;

/** Results that residents are owed and did not get in time, and texts that wait for a second pair of eyes. */
export function usePublicationWork(community: string): {
  second: Second[];
  releases: Release[];
  total: number;
} {
  const mayApprove = useMay()('releases.approve');
  const waiting = useHostQuery('notices.secondWaiting', { communityId: community || null });
  const gate = useHostQuery('releases.list', { state: 'checking' }, { enabled: mayApprove });
  const second = (waiting.data?.rows ?? []).filter(({ state }) => state === 'overdue');
  const releases = (gate.data?.rows ?? []).filter(({ undecided }) => undecided === 0);
  return { second, releases, total: second.length + releases.length };
}

export function OverdueSecond({ rows, today }: { rows: readonly Second[]; today: Day }) {
  const { t } = useTranslation('matters');
  const language = useLanguage();
  return (
    <TodayList
      tone="bad"
      title={t('today.second')}
      total={rows.length}
      all={rows.length > SHOWN ? t('today.allSecond') : null}
      address="/notices?tab=second"
    >
      {rows.slice(0, SHOWN).map((row) => (
        <TodayItem
          key={row.matterId}
          address={matterAddress(row.matterId)}
          title={row.title}
          beside={
            <>
              <span>{row.community}</span>
              <span>{textOf(row.stageName, language)}</span>
            </>
          }
          end={row.dueOn !== null && <DueTag dueOn={row.dueOn} today={today} />}
        />
      ))}
    </TodayList>
  );
}

export function ReleasesToApprove({ rows }: { rows: readonly Release[] }) {
  const { t } = useTranslation('matters');
  return (
    <TodayList
      tone="due"
      title={t('today.releases')}
      total={rows.length}
      all={rows.length > SHOWN ? t('today.allReleases') : null}
      address="/notices?tab=gate"
    >
      {rows.slice(0, SHOWN).map((row) => (
        <TodayItem
          key={row.id}
          address={`/matters/${row.matterId}/release/${row.stage}`}
          title={row.title}
          beside={
            <>
              <span>{row.community}</span>
              <span>{row.preparedBy}</span>
            </>
          }
          end={<StateTag tone="due">{t('notices.gate.approvals', { count: row.approvals })}</StateTag>}
        />
      ))}
    </TodayList>
  );
}
