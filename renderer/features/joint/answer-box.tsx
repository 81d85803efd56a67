import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../host/use-draft.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import type { Topic } from './rows.ts';

/** What came of it after the meeting, or one word more. */
export function AnswerBox({ topic }: { topic: Topic }) {
  const { t } = useTranslation('joint');
  const command = useHostCommand('topics.answer');
  const [answer, setAnswer, draft] = useDraft(`topics.answer:${topic.id}`, '');
  const label = t(topic.state === 'onAgenda' ? 'sort.afterMeeting' : 'sort.more');
  const run = async () => {
    await command.run({ id: topic.id, answer, expectedVersion: topic.version });
    draft.discard();
  };
  return (
    <div className="joint-section joint-sorting">
      <FieldRow label={label} hint={t('sort.wordsHint')}>
        <Input.TextArea
          value={answer}
          maxLength={1000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={(event) => setAnswer(event.target.value)}
        />
      </FieldRow>
      <ActBar
        label={label}
        command={command}
        unfilled={answer.trim() === '' ? [t('sort.words')] : []}
        run={run}
      />
    </div>
  );
}
