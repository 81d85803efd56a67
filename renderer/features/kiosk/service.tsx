import { useTranslation } from 'react-i18next';
import type { KioskState, KioskTrouble } from '../../../shared/contract/kiosk.ts';
import { instantText } from '../../../shared/i18n/spoken-days.ts';
import { useLanguage } from '../../ui/text-of.ts';

/** For whoever looks after the screen: where it stands, when it was fed, and which file is not shown and why. */
export function Service({ state }: { readonly state: KioskState }) {
  const { t, i18n } = useTranslation('kiosk');
  const language = useLanguage();
  const why = ({ code, detail }: KioskTrouble): string =>
    i18n.exists(`kiosk:refused.${code}`) ? t(`refused.${code}`, { detail }) : t('refused.other', { code });
  const { place } = state;
  return (
    <article className="kiosk-sheet">
      <h1>{t('service')}</h1>
      {state.unfedDays !== null && <p className="kiosk-remark">{t('unfed', { days: state.unfedDays })}</p>}
      <dl className="kiosk-lines">
        <div>
          <dt>{t('place')}</dt>
          <dd>{place ? `${place.street} ${place.community} ${place.kiosk}` : t('unpaired')}</dd>
        </div>
        <div>
          <dt>{t('fed')}</dt>
          <dd>{state.fedAt ? instantText(state.fedAt, language) : t('never')}</dd>
        </div>
        <div>
          <dt>{t('inbox')}</dt>
          <dd>{t(state.inboxFound ? 'inboxFound' : 'inboxLost')}</dd>
        </div>
      </dl>
      <h2>{t('refusedFiles')}</h2>
      {state.refused.length === 0 && <p>{t('nothingRefused')}</p>}
      <dl className="kiosk-lines">
        {state.refused.map((one) => (
          <div key={one.file}>
            <dt>{one.file}</dt>
            <dd>{why(one)}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
