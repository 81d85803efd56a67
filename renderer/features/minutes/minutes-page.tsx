import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import { MinutesTab } from './minutes-tab.tsx';
import type { Kind } from './view.ts';
import './minutes.css';

const KINDS = ['record', 'summary'] as const;

/** The two minutes of a meeting: the true record, and the summary that goes out. */
export function MinutesPage() {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const { meetingId = '' } = useParams<{ meetingId: string }>();
  const record = useHostQuery('minutes.get', { meetingId, kind: 'record' });
  if (!record.data) return record.error ? <RefusalAlert refusal={record.error} /> : <Loading />;
  const { title, body, heldOn } = record.data.record;
  return (
    <>
      <PageHead
        back={`/meetings/${meetingId}`}
        title={title}
        subtitle={`${body} · ${dayText(heldOn, language)}`}
      />
      <Tabs
        items={KINDS.map((kind: Kind) => ({
          key: kind,
          label: t(`kinds.${kind}`),
          children: <MinutesTab meetingId={meetingId} kind={kind} />,
        }))}
        destroyOnHidden
      />
    </>
  );
}
