import { Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import { PHASES } from '../../../shared/domain/minutes.ts';
import { instantText } from '../../../shared/i18n/spoken-days.ts';
import { useLanguage } from '../../ui/text-of.ts';
import type { Minutes } from './view.ts';

/** The four phases, where these minutes stand, and who brought them there. */
export function PhaseLine({ minutes }: { readonly minutes: Minutes }) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const { phase, drawnBy, signedBy, signedAt, number, hash } = minutes;
  const signed = signedBy !== null && signedAt !== null;
  const numbered =
    number &&
    t(`paper.${number.year === null ? 'numberRunning' : 'numberYearly'}`, {
      number: number.number,
      year: number.year,
    });
  return (
    <div className="panel">
      <Steps
        size="small"
        current={phase === 'signed' ? PHASES.length : PHASES.indexOf(phase)}
        items={PHASES.map((one) => ({ title: t(`phases.${one}`), content: t(`phaseHints.${one}`) }))}
      />
      {(drawnBy !== null || signed) && (
        <p className="second minutes-who">
          {drawnBy !== null && <span>{t('page.drawnBy', { name: drawnBy })}</span>}
          {signed && (
            <span>
              {t('minutesPanel.signedOn', { name: signedBy, day: instantText(signedAt, language) })}
            </span>
          )}
          {numbered && <span>{`${t('page.number')} ${numbered}`}</span>}
          {signed && hash !== null && (
            <span className="hint">{`${t('page.hash')} ${hash.slice(0, 16)}`}</span>
          )}
        </p>
      )}
    </div>
  );
}
