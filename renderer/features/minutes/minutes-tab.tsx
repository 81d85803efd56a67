import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paperAddress } from '../../host/papers.ts';
import { useDraft } from '../../host/use-draft.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { Loading } from '../../ui/loading.tsx';
import { PaperFrame } from '../../ui/paper-frame.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { SegmentChoice } from '../../ui/segment-choice.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import { Acts } from './acts.tsx';
import { Corrections } from './corrections.tsx';
import { Differences } from './differences.tsx';
import { PhaseLine } from './phase-line.tsx';
import { TextBody } from './text-body.tsx';
import type { Kind, Minutes, Typed } from './view.ts';
import { Wishes } from './wishes.tsx';

const LOOKS = ['text', 'differences', 'preview'] as const;
type Look = (typeof LOOKS)[number];

export function MinutesTab({ meetingId, kind }: { readonly meetingId: string; readonly kind: Kind }) {
  const { data, error } = useHostQuery('minutes.get', { meetingId, kind });
  if (!data) return error ? <RefusalAlert refusal={error} /> : <Loading />;
  return <Drawn minutes={data} />;
}

/** One of the two minutes: where it stands, what can be done with it, its text beside the facts that cannot be changed. */
function Drawn({ minutes }: { readonly minutes: Minutes }) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const [look, setLook] = useState<Look>('text');
  const { kind, phase, record, id } = minutes;
  const [typed, setTyped, draft] = useDraft<Typed>(`minutes:${record.meetingId}:${kind}`, {});
  return (
    <div className="minutes">
      <p className="second">{t(`kindHints.${kind}`)}</p>
      <PhaseLine minutes={minutes} />
      <div className="minutes-bar">
        <SegmentChoice<Look>
          label={t('title')}
          value={look}
          choices={LOOKS.map((value) => ({ value, label: t(`page.${value}`) }))}
          onChange={setLook}
        />
        <Acts minutes={minutes} typed={typed} onSaved={draft.discard} />
      </div>
      {phase === 'live' && (
        <Alert
          type="info"
          showIcon
          title={t(minutes.acts.includes('draw') ? 'page.drawHint' : 'page.live')}
        />
      )}
      {look === 'preview' && (
        <PaperFrame
          src={`${paperAddress(record.meetingId, `${kind}.html`, { language })}&version=${minutes.version}`}
          title={t(`kinds.${kind}`)}
        />
      )}
      {look === 'differences' && <Differences minutes={minutes} />}
      {look === 'text' && (
        <div className="minutes-columns">
          <TextBody minutes={minutes} typed={typed} onType={setTyped} />
          <aside className="minutes-aside">
            {phase === 'signed' ? (
              <Corrections minutes={minutes} />
            ) : (
              id !== null && <Wishes minutes={minutes} />
            )}
          </aside>
        </div>
      )}
    </div>
  );
}
