import { useTranslation } from 'react-i18next';
import { useDraft } from '../../host/use-draft.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { BLANK_COUNT, type CountDraft, countOf, isCounted } from '../../ui/ballot-count.ts';
import { BallotCountFields } from '../../ui/ballot-count-fields.tsx';
import { CloseBallot } from './close-ballot.tsx';
import { countShape, figuresText } from './count-shape.ts';
import { type Ballot, type Motion, useMeeting } from './meeting-view.tsx';

/** Hands counted by the chair. */
export function HandsBallot({ motion, ballot }: { motion: Motion; ballot: Ballot }) {
  const { t } = useTranslation('meetings');
  const { meeting, offers } = useMeeting();
  const count = useHostCommand('ballots.countHands');
  const [draft, setDraft, kept] = useDraft<CountDraft>(`ballot:${ballot.id}:hands`, BLANK_COUNT);
  const shape = countShape(meeting, motion, ballot);
  if (!offers('closeBallot')) return <p className="hint">{t('ballot.underWay')}</p>;
  return (
    <>
      <BallotCountFields shape={shape} value={draft} onChange={setDraft} />
      <CloseBallot
        ballot={ballot}
        unfilled={isCounted(shape, draft) ? [] : [t('count.votes')]}
        asks={t('ballot.asks', { figures: figuresText(shape, draft, t) })}
        before={() => count.run({ ballotId: ballot.id, count: countOf(shape, draft) })}
        beforeCommand={count}
        onClosed={kept.discard}
      />
    </>
  );
}
