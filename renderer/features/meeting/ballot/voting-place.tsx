import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { VOTE_NAMES } from '../../../ui/ballot-count.ts';
import { RefusalAlert } from '../../../ui/refusal-alert.tsx';
import { type Attendee, type Ballot, isMeant, type Motion } from '../day-view.tsx';

interface VotingPlaceProps {
  readonly motion: Motion;
  readonly ballot: Ballot;
  readonly waiting: readonly Attendee[];
  onVoted(personId: string): void;
  onClose(): void;
}

type Step =
  | { readonly name: 'choose' }
  | { readonly name: 'turn' | 'vote'; readonly person: Attendee }
  | { readonly name: 'done' };

/** The whole screen as a voting place: the clerk names the person and turns it; after the choice it goes blank. */
export function VotingPlace({ motion, ballot, waiting, onVoted, onClose }: VotingPlaceProps) {
  const { t } = useTranslation('agenda');
  const place = useRef<HTMLDialogElement>(null);
  const [step, setStep] = useState<Step>({ name: 'choose' });
  const cast = useHostCommand('ballots.castSecret');
  useEffect(() => place.current?.showModal(), []);
  const send = async (person: Attendee, choice: VoteChoice) => {
    await cast
      .run({ ballotId: ballot.id, personId: person.personId, choice })
      .then(() => {
        onVoted(person.personId);
        setStep({ name: 'done' });
      })
      .catch(() => undefined);
  };
  return (
    <dialog
      ref={place}
      className="voting-place"
      aria-label={t('secret.place')}
      // While somebody votes the screen does not fall back to the desk.
      onCancel={(event) => step.name !== 'choose' && event.preventDefault()}
      onClose={onClose}
    >
      <RefusalAlert refusal={cast.refusal} onClose={cast.clear} />
      {step.name === 'choose' && (
        <ChoosePerson
          waiting={waiting}
          onChosen={(person) => setStep({ name: 'turn', person })}
          onClose={() => place.current?.close()}
        />
      )}
      {step.name === 'turn' && (
        <div className="voting-centre">
          <p className="voting-words">{t('secret.turn', { name: step.person.name })}</p>
          <Button
            type="primary"
            size="large"
            autoFocus
            onClick={() => setStep({ name: 'vote', person: step.person })}
          >
            {t('secret.iAm', { name: step.person.name })}
          </Button>
          <Button type="text" onClick={() => setStep({ name: 'choose' })}>
            {t('secret.otherPerson')}
          </Button>
        </div>
      )}
      {step.name === 'vote' && (
        <Choice motion={motion} busy={cast.busy} onChosen={(choice) => send(step.person, choice)} />
      )}
      {step.name === 'done' && (
        <div className="voting-centre">
          <p className="voting-words">{t('secret.done')}</p>
          <Button size="large" autoFocus onClick={() => setStep({ name: 'choose' })}>
            {t('secret.next')}
          </Button>
        </div>
      )}
    </dialog>
  );
}

interface ChoosePersonProps {
  readonly waiting: readonly Attendee[];
  onChosen(person: Attendee): void;
  onClose(): void;
}

function ChoosePerson({ waiting, onChosen, onClose }: ChoosePersonProps) {
  const { t } = useTranslation('agenda');
  const [search, setSearch] = useState('');
  const found = waiting.filter((one) => isMeant(one, search));
  const [first] = found;
  return (
    <div className="voting-people">
      <header className="section-head">
        <h2>{t('secret.who')}</h2>
        <Button onClick={onClose}>{t('secret.backToDesk')}</Button>
      </header>
      <Input
        size="large"
        autoFocus
        value={search}
        placeholder={t('meetings:signIn.search')}
        aria-label={t('meetings:signIn.search')}
        onChange={(change) => setSearch(change.target.value)}
        onPressEnter={() => first && onChosen(first)}
      />
      <div className="voting-names">
        {found.map((person) => (
          <Button key={person.personId} size="large" onClick={() => onChosen(person)}>
            {person.name}
          </Button>
        ))}
      </div>
      {waiting.length === 0 && <p className="second">{t('secret.all')}</p>}
    </div>
  );
}

type VoteChoice = (typeof VOTE_NAMES)[number] | string[];

interface ChoiceProps {
  readonly motion: Motion;
  readonly busy: boolean;
  onChosen(choice: VoteChoice): void;
}

function Choice({ motion, busy, onChosen }: ChoiceProps) {
  const { t } = useTranslation('agenda');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const options = motion.kind === 'yesNo' ? VOTE_NAMES : motion.options;
  const most = motion.kind === 'yesNo' ? 1 : motion.choose;
  const press = (option: string) => {
    if (chosen.includes(option)) setChosen(chosen.filter((one) => one !== option));
    else if (most === 1) setChosen([option]);
    else if (chosen.length < most) setChosen([...chosen, option]);
  };
  const send = () => {
    const vote = VOTE_NAMES.find((one) => one === chosen[0]);
    if (motion.kind === 'choice') onChosen([...chosen]);
    else if (vote) onChosen(vote);
  };
  return (
    <div className="voting-centre">
      <p className="voting-words">{motion.text}</p>
      {motion.kind === 'choice' && <p>{t('secret.most', { most })}</p>}
      <div className="voting-options">
        {options.map((option) => (
          <button
            key={option}
            type="button"
            className="voting-option"
            aria-pressed={chosen.includes(option)}
            onClick={() => press(option)}
          >
            {motion.kind === 'yesNo' ? t(`words:votes.${option as 'for'}`) : option}
          </button>
        ))}
      </div>
      <Button
        type="primary"
        size="large"
        loading={busy}
        disabled={motion.kind === 'yesNo' && chosen.length === 0}
        onClick={send}
      >
        {t(chosen.length === 0 && motion.kind === 'choice' ? 'secret.castBlank' : 'secret.cast')}
      </Button>
    </div>
  );
}
