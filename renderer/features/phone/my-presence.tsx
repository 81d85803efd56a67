import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../ui/clock-text.ts';
import { Mark } from './mark.tsx';
import type { PhoneDay } from './meeting-page.tsx';
import { RefusalLine } from './refusal-line.tsx';
import { usePhoneAct } from './use-phone-act.ts';

interface MyPresenceProps {
  readonly me: PhoneDay['me'];
  readonly opened: boolean;
}

/** Signing in and leaving early; both with the host's clock. */
export function MyPresence({ me, opened }: MyPresenceProps) {
  const { t } = useTranslation('hall');
  const signIn = usePhoneAct('hall.signIn');
  const leave = usePhoneAct('hall.leave');
  const giveBack = usePhoneAct('hall.giveBack');
  const [leaving, setLeaving] = useState(false);
  const here = me.presence === 'present';
  return (
    <section className="phone-card phone-me">
      <p className="phone-name">
        <strong>{me.name}</strong> <span className="second">{me.seat}</span>
      </p>
      {!opened && <p className="second">{t('day.waiting')}</p>}
      {here && (
        <p className="phone-good">
          <Mark of="good" />
          {t('me.signedIn')}
          {me.arrivedAt && (
            <span className="figure"> {t('me.at', { time: clockText(Date.parse(me.arrivedAt)) })}</span>
          )}
        </p>
      )}
      {me.presence === 'left' && <p className="phone-due">{t('me.left')}</p>}
      {me.presence === 'excused' && <p className="second">{t('me.excused')}</p>}
      {!me.mayVote && <p className="second">{t('me.noVote')}</p>}
      <RefusalLine refusal={signIn.refusal ?? leave.refusal ?? giveBack.refusal} />
      {!here && (
        <button
          type="button"
          className="phone-primary"
          disabled={signIn.busy}
          onClick={() => void signIn.act({})}
        >
          {me.arrivedAt === null ? t('me.signIn') : t('me.signInAgain')}
        </button>
      )}
      {me.arrivedAt === null && (
        <button
          type="button"
          className="phone-plain"
          disabled={giveBack.busy}
          onClick={() => void giveBack.act({})}
        >
          {t('me.wrongName')}
        </button>
      )}
      {here && !leaving && (
        <button type="button" className="phone-plain" onClick={() => setLeaving(true)}>
          {t('me.leave')}
        </button>
      )}
      {here && leaving && (
        <div className="phone-sure">
          <p>{t('me.leaveSure')}</p>
          <button
            type="button"
            disabled={leave.busy}
            onClick={() => void leave.act({}).then(() => setLeaving(false))}
          >
            {t('me.leaveYes')}
          </button>
          <button type="button" onClick={() => setLeaving(false)}>
            {t('me.stay')}
          </button>
        </div>
      )}
    </section>
  );
}
