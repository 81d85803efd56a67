import { useTranslation } from 'react-i18next';
import { ClosedBallot } from './closed-ballot.tsx';
import { HandsBallot } from './hands-ballot.tsx';
import { type Motion, useMeeting } from './meeting-view.tsx';
import { OpenBallot } from './open-ballot.tsx';
import { PaperBallot } from './paper-ballot.tsx';
import { RollCall } from './roll-call.tsx';

/** One motion, from its wording to its verdict. */
export function MotionCard({ motion, number }: { motion: Motion; number: number }) {
  const { t } = useTranslation('meetings');
  const { offers } = useMeeting();
  const { ballot } = motion;
  const mayOpen = ballot === null || (ballot.state === 'closed' && ballot.outcome === 'tied');
  return (
    <article className="panel motion">
      <header className="motion-head">
        <span className="motion-number">{number}</span>
        <h3>{motion.text}</h3>
        <span className="hint">
          {motion.kind === 'choice'
            ? t('motions.chooses', { options: motion.options.length, choose: motion.choose })
            : t(`motions.yesIs.${motion.yesMeans}`)}
        </span>
      </header>
      {ballot?.state === 'closed' && <ClosedBallot ballot={ballot} />}
      {ballot?.state === 'open' && ballot.method === 'hands' && (
        <HandsBallot motion={motion} ballot={ballot} />
      )}
      {ballot?.state === 'open' && ballot.method === 'roll_call' && <RollCall ballot={ballot} />}
      {ballot?.state === 'open' && ballot.method === 'paper' && (
        <PaperBallot motion={motion} ballot={ballot} />
      )}
      {mayOpen && offers('openBallot') && <OpenBallot motion={motion} again={ballot !== null} />}
      {ballot === null && !offers('openBallot') && <p className="hint">{t('motions.notVoted')}</p>}
    </article>
  );
}
