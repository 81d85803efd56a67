import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../host/use-draft.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import type { Minutes } from './view.ts';

type Wish = Minutes['wishes'][number];
const TONES = { open: 'due', accepted: 'good', declined: 'quiet' } as const;

/** One wish; whoever is told no is told why. */
export function WishLine({ wish, mayAnswer }: { readonly wish: Wish; readonly mayAnswer: boolean }) {
  const { t } = useTranslation('minutes');
  const answer = useHostCommand('minutes.answerWish');
  const [text, setText, draft] = useDraft(`minutes.answer:${wish.id}`, '');
  const give = async (accepted: boolean) => {
    await answer.run({ id: wish.id, accepted, answer: text });
    draft.discard();
  };
  return (
    <li>
      <p>
        <strong>{wish.person}</strong>{' '}
        <StateTag tone={TONES[wish.state]}>{t(`wishes.${wish.state}`)}</StateTag>
      </p>
      <p>{wish.text}</p>
      {wish.answer !== '' && <p className="second">{wish.answer}</p>}
      {wish.state === 'open' && mayAnswer && (
        <>
          <Input.TextArea
            aria-label={t('wishes.answer')}
            placeholder={t('wishes.answerNeeded')}
            value={text}
            maxLength={4000}
            autoSize={{ minRows: 1 }}
            onChange={(event) => setText(event.target.value)}
          />
          <div className="minutes-acts minutes-answer">
            <Button size="small" loading={answer.busy} onClick={() => void give(true).catch(() => undefined)}>
              {t('wishes.accept')}
            </Button>
            <Button
              size="small"
              disabled={text.trim() === ''}
              onClick={() => void give(false).catch(() => undefined)}
            >
              {t('wishes.decline')}
            </Button>
          </div>
          <RefusalAlert refusal={answer.refusal} onClose={answer.clear} />
        </>
      )}
    </li>
  );
}
