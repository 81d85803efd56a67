import { useTranslation } from 'react-i18next';
import type { KioskNotice } from '../../../shared/contract/kiosk.ts';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { codeAddress, useShown } from '../../host/kiosk.ts';
import { useLanguage } from '../../ui/text-of.ts';

/** How long a notice stands when nobody touches the screen. */
export const TURN_MS = 20_000;

/** A notice in turn, seen from across the hall. */
export function Turning({
  shown,
  turn,
  place,
  onOpen,
}: {
  readonly shown: KioskNotice;
  readonly turn: number;
  readonly place: string;
  readonly onOpen: () => void;
}) {
  const { t } = useTranslation('kiosk');
  const language = useLanguage();
  const { notice } = shown;
  useShown(notice.id, turn);
  return (
    <button type="button" className="kiosk-turning" onClick={onOpen}>
      <span className="kiosk-kicker">
        {t(`kinds.${notice.kind}`)} {place}
      </span>
      <span className="kiosk-headline">{notice.title}</span>
      <span className="kiosk-lead">{notice.summary}</span>
      {notice.votes[0] && <span className="kiosk-verdict">{notice.votes[0].sentence}</span>}
      <span className="kiosk-foot">
        <img src={codeAddress(notice.id)} alt="" className="kiosk-code" />
        <span>
          <strong>{t('until', { day: dayText(notice.period.until, language) })}</strong>
          <br />
          {notice.publisher}
          <br />
          {t('code')}
        </span>
      </span>
    </button>
  );
}
