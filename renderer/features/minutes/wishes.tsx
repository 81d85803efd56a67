import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../host/use-draft.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import type { Minutes } from './view.ts';
import { WishLine } from './wish-line.tsx';

const EMPTY = { person: '', text: '' };

/** What those who were there want put right, each with its answer. */
export function Wishes({ minutes }: { readonly minutes: Minutes }) {
  const { t } = useTranslation('minutes');
  const add = useHostCommand('minutes.wish');
  const [form, setForm, draft] = useDraft(`minutes.wish:${minutes.id ?? ''}`, EMPTY);
  const mayAdd = minutes.acts.includes('wish');
  const complete = form.person.trim() !== '' && form.text.trim() !== '';
  const submit = async () => {
    await add.run({ id: minutes.id ?? '', ...form });
    draft.discard();
  };
  return (
    <section className="panel">
      <h2>{t('wishes.title')}</h2>
      <p className="hint">{t('wishes.tell')}</p>
      {minutes.wishes.length === 0 && <p className="second">{t('wishes.none')}</p>}
      <ul className="minutes-list">
        {minutes.wishes.map((wish) => (
          <WishLine key={wish.id} wish={wish} mayAnswer={mayAdd} />
        ))}
      </ul>
      {mayAdd && (
        <>
          <FieldRow label={t('wishes.person')}>
            <Input
              value={form.person}
              maxLength={200}
              onChange={(event) => setForm({ ...form, person: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('wishes.text')}>
            <Input.TextArea
              value={form.text}
              maxLength={4000}
              autoSize={{ minRows: 2 }}
              onChange={(event) => setForm({ ...form, text: event.target.value })}
            />
          </FieldRow>
          <RefusalAlert refusal={add.refusal} onClose={add.clear} />
          <Button
            disabled={!complete}
            loading={add.busy}
            onClick={() => void submit().catch(() => undefined)}
          >
            {t('wishes.add')}
          </Button>
        </>
      )}
    </section>
  );
}
