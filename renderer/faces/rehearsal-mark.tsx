import { useTranslation } from 'react-i18next';
import './rehearsal-mark.css';

const WORDS = Array.from({ length: 24 }, (_, place) => place);

/** Invented people and matters are marked wherever they show, on screen and on paper. */
export function RehearsalMark() {
  const { t } = useTranslation('words');
  return (
    <div className="rehearsal-mark" aria-hidden>
      {WORDS.map((place) => (
        <span key={place} data-word={t('rehearsal')} />
      ))}
    </div>
  );
}
