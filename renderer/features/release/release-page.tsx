import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useHostQuery } from '../../host/use-host-query.ts';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { CheckRelease } from './check-release.tsx';
import './release.css';
import { WriteNotice } from './write-notice.tsx';

/** The gate before a notice leaves: written, looked through, decided, let go by two people. */
export function ReleasePage() {
  const { t } = useTranslation('releases');
  const { id = '', stage = '' } = useParams();
  const { data, error } = useHostQuery('releases.draft', { matterId: id, stage });
  const [made, setMade] = useState<string | null>(null);
  const [again, setAgain] = useState(false);
  if (!data) return error ? <RefusalAlert refusal={error} /> : <Loading />;
  const releaseId = again ? null : (made ?? data.releaseId);
  return (
    <>
      <PageHead back={`/matters/${id}`} title={t('page.title')} subtitle={data.notice.title} />
      {releaseId === null ? (
        <WriteNotice
          matterId={id}
          stage={stage}
          notice={data.notice}
          replaces={data.replaces}
          onPrepared={(prepared) => {
            setMade(prepared);
            setAgain(false);
          }}
        />
      ) : (
        <CheckRelease id={releaseId} onAgain={() => setAgain(true)} />
      )}
    </>
  );
}
