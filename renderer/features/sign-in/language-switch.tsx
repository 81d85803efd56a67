import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../../shared/i18n/index.ts';
import { preferLanguage } from '../../shell/preferences.ts';
import { useLanguage } from '../../ui/text-of.ts';
import { speak } from '../../ui/words.ts';

/** To the other language, named in itself. */
export function LanguageSwitch() {
  const { t } = useTranslation('frame');
  const language = useLanguage();
  const other = LANGUAGES.find((one) => one !== language) ?? language;
  const change = () => {
    preferLanguage(other);
    speak(other);
  };
  return (
    <button type="button" className="door-language" lang={other} onClick={change}>
      {t(`languages.${other}`)}
    </button>
  );
}
