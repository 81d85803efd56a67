import { Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantText } from '../../../shared/i18n/spoken-days.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { Loading } from '../../ui/loading.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import { useFactSentence } from './fact-sentence.ts';
import { usePage } from './page-view.tsx';

/** Everything that was ever recorded of the matter, the latest first. */
export function History() {
  const { t } = useTranslation('matter');
  // Each part begins before the last line of the part above it; the first begins now.
  const [parts, setParts] = useState<readonly (number | null)[]>([null]);
  return (
    <Card size="small" className="history" title={t('history.title')}>
      <ol className="history-lines">
        {parts.map((before, place) => (
          <HistoryPart
            key={before ?? 'now'}
            before={before}
            last={place === parts.length - 1}
            onMore={(next) => setParts([...parts, next])}
          />
        ))}
      </ol>
    </Card>
  );
}

interface HistoryPartProps {
  before: number | null;
  last: boolean;
  onMore: (before: number) => void;
}

const LINES = 20;

function HistoryPart({ before, last, onMore }: HistoryPartProps) {
  const { t } = useTranslation('matter');
  const { page } = usePage();
  const language = useLanguage();
  const sentenceOf = useFactSentence();
  const part = useHostQuery('matters.history', { id: page.matter.id, before, limit: LINES });
  if (part.error) return <RefusalAlert refusal={part.error} />;
  if (!part.data) return <Loading />;
  const { facts, more } = part.data;
  const oldest = facts.at(-1)?.seq;
  return (
    <>
      {facts.map((fact) => (
        <li key={fact.seq} className="history-line">
          <span className="history-what">{sentenceOf(fact)}</span>
          <span className="hint">
            {fact.by} {instantText(fact.at, language)}
          </span>
        </li>
      ))}
      {last && more && oldest !== undefined && (
        <li>
          <Button type="link" size="small" onClick={() => onMore(oldest)}>
            {t('history.more')}
          </Button>
        </li>
      )}
    </>
  );
}
