import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { RefusalAlert } from '../../../ui/refusal-alert.tsx';
import { StateTag } from '../../../ui/state-tag.tsx';
import { type Item, type Motion, useDay } from '../day-view.tsx';
import { ClosedBallot } from './closed-ballot.tsx';
import { HandsBallot } from './hands-ballot.tsx';
import { OpenBallot } from './open-ballot.tsx';
import { PaperBallot } from './paper-ballot.tsx';
import { RollCall } from './roll-call.tsx';
import { SecretBallot } from './secret-ballot.tsx';
import './ballot.css';

interface MotionCardProps {
  readonly item: Item;
  readonly motion: Motion;
  readonly number: number;
  /** Puts an amendment to this motion. */
  onAmend?(): void;
}

/** One motion, from its wording to its verdict. An amendment stands before what it would change, and says so. */
export function MotionCard({ item, motion, number, onAmend }: MotionCardProps) {
  const { t } = useTranslation('meetings');
  const { offers, voting } = useDay();
  const withdraw = useHostCommand('motions.withdraw');
  const { ballot } = motion;
  const mayOpen =
    offers('run') &&
    !voting &&
    !motion.withdrawn &&
    (ballot === null || (ballot.state === 'closed' && ballot.outcome === 'tied'));
  const unvoted = offers('put') && ballot === null && !motion.withdrawn;
  return (
    <article className={motion.withdrawn ? 'motion motion-withdrawn' : 'motion'}>
      <header className="motion-head">
        {motion.amendsId ? (
          <StateTag tone="due">{t('agenda:motion.amendment')}</StateTag>
        ) : (
          <span className="motion-number">{number}</span>
        )}
        <h3>{motion.text}</h3>
        <span className="hint">
          {motion.proposedBy && `${t('agenda:motion.by', { name: motion.proposedBy })} `}
          {motion.kind === 'choice'
            ? t('motions.chooses', { options: motion.options.length, choose: motion.choose })
            : t(`motions.yesIs.${motion.yesMeans}`)}
        </span>
        {motion.withdrawn && <StateTag tone="quiet">{t('agenda:motion.withdrawn')}</StateTag>}
        {unvoted && (
          <span className="motion-keys">
            {onAmend && !motion.amendsId && motion.kind === 'yesNo' && (
              <Button size="small" type="text" onClick={onAmend}>
                {t('agenda:motion.amend')}
              </Button>
            )}
            <Button
              size="small"
              type="text"
              loading={withdraw.busy}
              onClick={() => withdraw.run({ id: motion.id }).catch(() => undefined)}
            >
              {t('agenda:motion.withdraw')}
            </Button>
          </span>
        )}
      </header>
      <RefusalAlert refusal={withdraw.refusal} onClose={withdraw.clear} />
      {ballot?.state === 'closed' && <ClosedBallot ballot={ballot} />}
      {ballot?.state === 'open' && <OpenedBallot item={item} motion={motion} ballot={ballot} />}
      {mayOpen && <OpenBallot item={item} motion={motion} again={ballot !== null} />}
      {ballot === null && !motion.withdrawn && !offers('run') && (
        <p className="hint">{t('motions.notVoted')}</p>
      )}
    </article>
  );
}

function OpenedBallot(props: { item: Item; motion: Motion; ballot: NonNullable<Motion['ballot']> }) {
  const { item, motion, ballot } = props;
  if (ballot.method === 'hands') return <HandsBallot item={item} motion={motion} ballot={ballot} />;
  if (ballot.method === 'roll_call') return <RollCall item={item} ballot={ballot} />;
  if (ballot.method === 'secret') return <SecretBallot item={item} motion={motion} ballot={ballot} />;
  return <PaperBallot motion={motion} ballot={ballot} />;
}
