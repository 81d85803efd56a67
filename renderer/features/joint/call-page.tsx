import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { useMay } from '../../host/me.tsx';
import { useHostQuery } from '../../host/use-host-query.ts';
import { EmptyHint } from '../../ui/empty.tsx';
import { FigureStrip } from '../../ui/figure-strip.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { SegmentChoice } from '../../ui/segment-choice.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import { oneOf, useUrlFilters } from '../../ui/use-url-filters.ts';
import { CallForm } from './call-form.tsx';
import { dotted } from './dotted.ts';
import { HandInForm } from './hand-in-form.tsx';
import './joint.css';
import type { Call, Topic } from './rows.ts';
import { TopicPanel } from './topic-panel.tsx';
import { TopicStateTag } from './topic-state-tag.tsx';

const INITIAL = { topic: '', show: 'all' };
const SHOWN = ['all', 'waiting', 'sorted'] as const;

/** The sorting desk: what was handed in on the left, the one in hand on the right. */
export function CallPage() {
  const { t } = useTranslation('joint');
  const { callId = '' } = useParams();
  const may = useMay();
  const { filters, change } = useUrlFilters(INITIAL);
  const [doing, setDoing] = useState<'call' | 'handIn' | null>(null);
  const { data, error } = useHostQuery('topics.list', { callId });
  if (!data) return error ? <RefusalAlert refusal={error} /> : <Loading />;
  const { call, topics } = data;
  const mayWrite = may('joint.write', call.communityId);
  const show = oneOf(SHOWN, filters.show) ?? 'all';
  const waiting = topics.filter(({ state }) => state === 'new');
  const shown =
    show === 'all' ? topics : topics.filter(({ state }) => (state === 'new') === (show === 'waiting'));
  const chosen = topics.find(({ id }) => id === filters.topic) ?? shown[0] ?? null;
  const counts = { all: topics.length, waiting: waiting.length, sorted: topics.length - waiting.length };
  return (
    <>
      <PageHead
        back="/joint/topics"
        title={call.title}
        subtitle={call.community ?? t('street')}
        extra={
          mayWrite && (
            <>
              <Button icon={<EditOutlined aria-hidden />} onClick={() => setDoing('call')}>
                {t('topics.change')}
              </Button>
              <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setDoing('handIn')}>
                {t('topics.handIn')}
              </Button>
            </>
          )
        }
      />
      <CallFigures call={call} waiting={waiting.length} />
      {topics.length === 0 ? (
        <div className="panel">
          <EmptyHint title={t('topics.empty')} hint={t('topics.emptyHint', { code: call.code })} />
        </div>
      ) : (
        <div className="joint-desk">
          <div>
            <div className="filter-line">
              <SegmentChoice
                label={t('topics.filter')}
                value={show}
                choices={SHOWN.map((value) => ({
                  value,
                  label: t(`topics.${value}`, { count: counts[value] }),
                }))}
                onChange={(chosenShow) => change({ show: chosenShow })}
              />
            </div>
            <ul className="joint-topics">
              {shown.map((topic) => (
                <li key={topic.id}>
                  <TopicLine
                    topic={topic}
                    here={topic.id === chosen?.id}
                    onChoose={() => change({ topic: topic.id })}
                  />
                </li>
              ))}
            </ul>
          </div>
          {chosen !== null && (
            <TopicPanel key={chosen.id} topic={chosen} topics={topics} mayWrite={mayWrite} />
          )}
        </div>
      )}
      {doing === 'call' && <CallForm call={call} onClose={() => setDoing(null)} />}
      {doing === 'handIn' && <HandInForm call={call} onClose={() => setDoing(null)} />}
    </>
  );
}

function CallFigures({ call, waiting }: { call: Call; waiting: number }) {
  const { t } = useTranslation('joint');
  const language = useLanguage();
  return (
    <FigureStrip
      figures={[
        {
          key: 'code',
          label: t('topics.code'),
          value: <span className="joint-code">{call.code}</span>,
          note: t('topics.codeHint'),
        },
        {
          key: 'closes',
          label: t('topics.closesOn'),
          value: dayText(call.closesOn, language),
          note: t(`topics.standings.${call.standing}`),
        },
        {
          key: 'count',
          label: t('topics.topics'),
          value: t('topics.count', { count: call.topics }),
          note: waiting > 0 ? t('topics.unsorted', { count: waiting }) : t('topics.allSorted'),
        },
      ]}
    />
  );
}

function TopicLine({ topic, here, onChoose }: { topic: Topic; here: boolean; onChoose(): void }) {
  const { t } = useTranslation('joint');
  return (
    <button type="button" className="joint-topic" aria-current={here} onClick={onChoose}>
      <span className="joint-topic-head">
        <strong>{topic.title}</strong>
        <TopicStateTag state={topic.state} />
      </span>
      <span className="second">
        {dotted(topic.unit, topic.proposer, topic.grade && t(`grades.${topic.grade}`))}
      </span>
    </button>
  );
}
