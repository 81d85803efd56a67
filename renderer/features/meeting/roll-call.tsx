import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../host/use-draft.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { VOTE_NAMES, type VoteName } from '../../ui/ballot-count.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { CloseBallot } from './close-ballot.tsx';
import { type Ballot, useMeeting } from './meeting-view.tsx';

/** 点名: each name is called and the answer pressed; three large keys, no second thoughts. */
export function RollCall({ ballot }: { ballot: Ballot }) {
  const { t } = useTranslation('meetings');
  const { attendees, offers } = useMeeting();
  const vote = useHostCommand('ballots.vote');
  // The desk remembers whom it has called, so that a restart does not call them twice.
  const [called, setCalled, kept] = useDraft<Record<string, VoteName>>(`ballot:${ballot.id}:called`, {});
  const voters = attendees.filter((one) => one.presence === 'present' && one.mayVote && !one.recused);
  const open = offers('vote');
  const press = async (personId: string, answer: VoteName) => {
    await vote
      .run({ ballotId: ballot.id, personId, vote: answer })
      .then(() => setCalled({ ...called, [personId]: answer }))
      .catch(() => undefined);
  };
  return (
    <>
      <p aria-live="polite">{t('rollCall.progress', { called: ballot.votedNames, voters: voters.length })}</p>
      <RefusalAlert refusal={vote.refusal} onClose={vote.clear} />
      <ul className="roll-call">
        {voters.map((one) => (
          <li key={one.personId} className={called[one.personId] ? 'roll-voter roll-called' : 'roll-voter'}>
            <span className="attendee-name">{one.name}</span>
            <Answer
              name={one.name}
              answer={called[one.personId] ?? null}
              open={open}
              onPress={(answer) => press(one.personId, answer)}
            />
          </li>
        ))}
      </ul>
      {offers('closeBallot') && (
        <CloseBallot
          ballot={ballot}
          asks={t('rollCall.asks', { called: ballot.votedNames, voters: voters.length })}
          onClosed={kept.discard}
        />
      )}
    </>
  );
}

interface AnswerProps {
  name: string;
  answer: VoteName | null;
  open: boolean;
  onPress: (answer: VoteName) => void;
}

function Answer({ name, answer, open, onPress }: AnswerProps) {
  const { t } = useTranslation('meetings');
  if (answer !== null) return <StateTag tone="good">{t(`words:votes.${answer}`)}</StateTag>;
  return (
    <span className="roll-keys">
      {VOTE_NAMES.map((vote) => (
        <Button
          key={vote}
          size="large"
          disabled={!open}
          aria-label={t('rollCall.key', { name, vote: t(`words:votes.${vote}`) })}
          onClick={() => onPress(vote)}
        >
          {t(`words:votes.${vote}`)}
        </Button>
      ))}
    </span>
  );
}
