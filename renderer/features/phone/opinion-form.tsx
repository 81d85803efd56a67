import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhoneDraft } from '../../shell/phone-draft.ts';
import type { PhoneItem } from './item-card.tsx';
import { RefusalLine } from './refusal-line.tsx';
import { usePhoneAct } from './use-phone-act.ts';

interface OpinionFormProps {
  readonly item: PhoneItem;
  onClose(): void;
}

export function OpinionForm({ item, onClose }: OpinionFormProps) {
  const { t } = useTranslation('hall');
  const field = useId();
  const [text, setText] = usePhoneDraft(`opinion.${item.id}`);
  const give = usePhoneAct('hall.giveOpinion');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await give.act({ itemId: item.id, text }))) return;
    setText('');
    onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="phone-form">
      <label htmlFor={field}>{t('opinion.label', { title: item.title })}</label>
      <textarea
        id={field}
        rows={4}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="hint">{t('opinion.hint')}</p>
      <RefusalLine refusal={give.refusal} />
      <button type="submit" className="phone-primary" disabled={give.busy || text.trim() === ''}>
        {t('opinion.send')}
      </button>
      <button type="button" className="phone-plain" onClick={onClose}>
        {t('opinion.back')}
      </button>
    </form>
  );
}
