import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FieldRow } from '../../ui/field-row.tsx';
import type { Minutes, Typed } from './view.ts';

interface TextPlaceProps {
  readonly minutes: Minutes;
  readonly typed: Typed;
  onType(typed: Typed): void;
  readonly place: string;
  readonly label: string;
  readonly placeholder?: string;
}

/** One passage of free text; to read where it may not be changed now. */
export function TextPlace({ minutes, typed, onType, place, label, placeholder }: TextPlaceProps) {
  const { t } = useTranslation('minutes');
  const kept = minutes.texts[place];
  if (kept === undefined) return null;
  const own = typed[place];
  const text = own?.text ?? kept;
  if (!minutes.acts.includes('edit')) {
    return text === '' ? null : (
      <div className="minutes-read">
        <div className="second">{label}</div>
        <p>{text}</p>
      </div>
    );
  }
  const changedMeanwhile = own !== undefined && own.base !== kept && own.text !== kept;
  return (
    <FieldRow label={label} {...(changedMeanwhile && { wrong: t('page.changedMeanwhile', { text: kept }) })}>
      <Input.TextArea
        value={text}
        placeholder={placeholder}
        maxLength={8000}
        autoSize={{ minRows: 2 }}
        onChange={(event) => {
          const next = event.target.value;
          const { [place]: _, ...others } = typed;
          const base = own?.base ?? kept;
          onType(next === kept ? others : { ...others, [place]: { base, text: next } });
        }}
      />
    </FieldRow>
  );
}
