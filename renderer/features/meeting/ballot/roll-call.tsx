import { Button } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../host/use-draft.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { VOTE_NAMES, type VoteName } from '../../../ui/ballot-count.ts';
import { RefusalAlert } from '../../../ui/refusal-alert.tsx';
import { StateTag, type Tone } from '../../../ui/state-tag.tsx';
import { type Ballot, type Item, useDay, votersOf } from '../day-view.tsx';
import { CloseBallot } from './close-ballot.tsx';

const KEYS: Readonly<Record<string, VoteName>> = { '1': 'for', '2': 'against', '3': 'abstain' };
const TONES: Readonly<Record<VoteName, Tone>> = { for: 'good', against: 'bad', abstain: 'quiet' };

/** 点名: each name is called and the answer pressed, with a key (1, 2, 3) or the mouse; the next name follows. */
export function RollCall({ item, ballot }: { item: Item; ballot: Ballot }) {
  const { t } = useTranslation('meetings');
  const { attendees, offers } = useDay();
  const vote = useHostCommand('ballots.vote');
  const list = useRef<HTMLUListElement>(null);
  // The desk remembers whom it has called, so that a restart does not call them twice.
  const [called, setCalled, kept] = useDraft<Record<string, VoteName>>(`ballot:${ballot.id}:called`, {});
  const voters = votersOf(attendees, item);
  const open = offers('vote');
  // Names are called faster than the host answers: the next one has the keys at once, and no answer is lost.
  const answers = useRef(called);
  answers.current = { ...called, ...answers.current };
  const sent = useRef(new Set<string>());
  const press = async (personId: string, answer: VoteName) => {
    if (answers.current[personId] !== undefined || sent.current.has(personId)) return;
    sent.current.add(personId);
    focusNext(list.current, personId);
    await vote
      .run({ ballotId: ballot.id, personId, vote: answer })
      .then(() => {
        answers.current = { ...answers.current, [personId]: answer };
        setCalled(answers.current);
      })
      .catch(() => sent.current.delete(personId));
  };
  const onKey = (event: KeyboardEvent, personId: string) => {
    const answer = KEYS[event.key];
    if (answer === undefined || !open) return;
    event.preventDefault();
    void press(personId, answer);
  };
  return (
    <>
      <p aria-live="polite">
        {t('rollCall.progress', { called: ballot.votedNames, voters: voters.length })}{' '}
        <span className="hint">{t('agenda:rollCall.keys')}</span>
      </p>
      <RefusalAlert refusal={vote.refusal} onClose={vote.clear} />
      <ul className="roll-call" ref={list}>
        {voters.map((one) => (
          <li
            key={one.personId}
            data-person={one.personId}
            className={called[one.personId] ? 'roll-voter roll-called' : 'roll-voter'}
            onKeyDown={(event) => onKey(event, one.personId)}
          >
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
      {open && (
        <CloseBallot
          ballot={ballot}
          asks={t('rollCall.asks', { called: ballot.votedNames, voters: voters.length })}
          onClosed={kept.discard}
        />
      )}
    </>
  );
}

/** The first name after this one that has not answered. */
function focusNext(list: HTMLUListElement | null, personId: string): void {
  requestAnimationFrame(() => {
    const lines = [...(list?.querySelectorAll<HTMLElement>('.roll-voter') ?? [])];
    const here = lines.findIndex((line) => line.dataset.person === personId);
    const next = [...lines.slice(here + 1), ...lines.slice(0, here)].find((line) =>
      line.querySelector('button'),
    );
    next?.querySelector('button')?.focus();
  });
}

interface AnswerProps {
  name: string;
  answer: VoteName | null;
  open: boolean;
  onPress: (answer: VoteName) => void;
}

function Answer({ name, answer, open, onPress }: AnswerProps) {
  const { t } = useTranslation('meetings');
  if (answer !== null) return <StateTag tone={TONES[answer]}>{t(`words:votes.${answer}`)}</StateTag>;
  return (
    <span className="roll-keys">
      {VOTE_NAMES.map((vote) => (
        <Button
          key={vote}
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
