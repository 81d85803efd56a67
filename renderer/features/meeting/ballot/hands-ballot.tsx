import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../host/use-draft.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { BLANK_COUNT, type CountDraft, countOf, isCounted } from '../../../ui/ballot-count.ts';
import { BallotCountFields } from '../../../ui/ballot-count-fields.tsx';
import { type Ballot, type Item, type Motion, useDay } from '../day-view.tsx';
import { CloseBallot } from './close-ballot.tsx';
import { countShape, figuresText } from './count-shape.ts';

/** Hands counted by the chair. Who raised no hand is offered as an abstention, never entered unasked. */
export function HandsBallot({ item, motion, ballot }: { item: Item; motion: Motion; ballot: Ballot }) {
  const { t } = useTranslation('meetings');
  const { meeting, offers } = useDay();
  const count = useHostCommand('ballots.countHands');
  const [draft, setDraft, kept] = useDraft<CountDraft>(`ballot:${ballot.id}:hands`, BLANK_COUNT);
  const shape = countShape(meeting, motion, ballot);
  const rest = restOf(item, draft);
  if (!offers('vote')) return <p className="hint">{t('ballot.underWay')}</p>;
  return (
    <>
      <BallotCountFields shape={shape} value={draft} onChange={setDraft} />
      {shape.kind === 'yesNo' && rest !== null && (
        <p className="rest-abstain">
          <Button
            size="small"
            onClick={() => setDraft({ ...draft, heads: { ...draft.heads, abstain: rest } })}
          >
            {t('agenda:hands.rest', { rest })}
          </Button>
        </p>
      )}
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

/** How many have raised no hand yet; null until both sides are counted, or where it cannot be. */
function restOf({ roll }: Item, { heads }: CountDraft): number | null {
  if (roll === null || heads.for === null || heads.against === null || heads.abstain !== null) return null;
  const rest = roll.present - roll.recused - heads.for - heads.against;
  return rest >= 0 ? rest : null;
}
