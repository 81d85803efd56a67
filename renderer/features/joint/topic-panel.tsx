import { useTranslation } from 'react-i18next';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { useLanguage } from '../../ui/text-of.ts';
import { AnswerBox } from './answer-box.tsx';
import { dotted } from './dotted.ts';
import { FateLines } from './fate-lines.tsx';
import { GradeBox } from './grade-box.tsx';
import type { Topic } from './rows.ts';
import { SortBox } from './sort-box.tsx';
import { TopicStateTag } from './topic-state-tag.tsx';

interface TopicPanelProps {
  readonly topic: Topic;
  readonly topics: readonly Topic[];
  readonly mayWrite: boolean;
}

/** One topic in hand: what it says, where it goes, what its proposer is told. */
export function TopicPanel({ topic, topics, mayWrite }: TopicPanelProps) {
  const { t } = useTranslation('joint');
  const language = useLanguage();
  const { data: fate } = useHostQuery('topics.fate', { id: topic.id });
  const open = topic.state === 'new' || topic.state === 'accepted';
  return (
    <section className="panel" aria-label={topic.title}>
      <div className="joint-topic-head">
        <h2>{topic.title}</h2>
        <TopicStateTag state={topic.state} />
      </div>
      <p className="second">
        {dotted(
          topic.unit,
          topic.proposer,
          t(`topics.vias.${topic.via}`),
          dayText(topic.handedInOn, language),
        )}
      </p>
      <p className="joint-text">{topic.text}</p>
      {topic.merged.length > 0 && (
        <div className="joint-section">
          <h3>{t('sort.merged')}</h3>
          <ul className="joint-lines">
            {topic.merged.map(({ id, unit, proposer, title }) => (
              <li key={id}>{t('sort.mergedLine', { unit, proposer, title })}</li>
            ))}
          </ul>
        </div>
      )}
      {mayWrite && open && <SortBox topic={topic} topics={topics} />}
      {mayWrite && topic.state !== 'merged' && topic.state !== 'declined' && <GradeBox topic={topic} />}
      {mayWrite && !open && topic.state !== 'merged' && <AnswerBox topic={topic} />}
      {fate !== undefined && (
        <div className="joint-section">
          <h3>{t('fate.title')}</h3>
          <FateLines fate={fate} />
          <p className="hint">{dotted(t('fate.receipt'), fate.receipt)}</p>
        </div>
      )}
    </section>
  );
}
