import { Button, Input } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../host/use-draft.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { RefusalAlert } from '../../../ui/refusal-alert.tsx';
import { type Item, useDay } from '../day-view.tsx';

/** What was agreed, in words: every key is kept as a draft, leaving the field enters it in the record. */
export function DecisionText({ item }: { item: Item }) {
  const { t } = useTranslation('agenda');
  const { offers } = useDay();
  const decide = useHostCommand('agenda.decide');
  const [text, setText, kept] = useDraft<string>(`item:${item.id}:decision`, item.decision);
  const entered = text.trim() === item.decision;
  const known = useRef(item.decision);
  // Once the record holds what was typed, the draft has done its work; where nothing was typed, the record is shown.
  useEffect(() => {
    if (known.current === item.decision) return;
    const untouched = text === known.current;
    known.current = item.decision;
    if (entered || untouched) kept.discard();
  }, [item.decision, entered, text, kept.discard]);
  if (!offers('run')) return item.decision === '' ? null : <p className="decision">{item.decision}</p>;
  const enter = () => {
    if (entered || decide.busy) return;
    decide.run({ id: item.id, decision: text.trim(), expectedVersion: item.version }).catch(() => undefined);
  };
  return (
    <div className="decision-field">
      <label htmlFor={`decision-${item.id}`}>{t('decision.title')}</label>
      <Input.TextArea
        id={`decision-${item.id}`}
        value={text}
        maxLength={4000}
        placeholder={t('decision.hint')}
        autoSize={{ minRows: 2, maxRows: 6 }}
        onChange={(change) => setText(change.target.value)}
        onBlur={enter}
      />
      <div className="decision-foot">
        <span className="hint" aria-live="polite">
          {t(text.trim() === '' ? 'decision.none' : entered ? 'decision.kept' : 'decision.typing')}
        </span>
        {!entered && (
          <Button size="small" loading={decide.busy} onClick={enter}>
            {t('decision.enter')}
          </Button>
        )}
      </div>
      <RefusalAlert refusal={decide.refusal} onClose={decide.clear} />
    </div>
  );
}
