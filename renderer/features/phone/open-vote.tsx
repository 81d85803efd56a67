import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VOTES } from '../../../shared/contract/ballots.ts';
import type { InputOf } from '../../host/methods.ts';
import { listText, useLanguage } from '../../ui/text-of.ts';
import type { PhoneItem } from './item-card.tsx';
import { Mark } from './mark.tsx';
import type { PhoneDay } from './meeting-page.tsx';
import { RefusalLine } from './refusal-line.tsx';
import { usePhoneAct } from './use-phone-act.ts';

type Motion = PhoneItem['motions'][number];
type Choice = InputOf<'hall.vote'>['choice'];

interface OpenVoteProps {
  readonly item: PhoneItem;
  readonly motion: Motion;
  readonly me: PhoneDay['me'];
}

/** A ballot that is open now. What was chosen is shown once more before it goes out, and not again afterwards. */
export function OpenVote({ item, motion, me }: OpenVoteProps) {
  const { t } = useTranslation('hall');
  const { ballot } = motion;
  if (ballot === null) return null;
  const onPhone = ballot.method === 'secret' || ballot.method === 'roll_call';
  return (
    <section className="phone-card phone-vote" aria-live="polite">
      <p className="phone-now">{t('vote.open')}</p>
      <h2>{motion.text}</h2>
      {!onPhone && <p>{t(ballot.method === 'hands' ? 'vote.hands' : 'vote.paper')}</p>}
      {onPhone && ballot.voted && (
        <p className="phone-good">
          <Mark of="good" />
          {ballot.vote ? t('vote.takenAs', { vote: t(`words:votes.${ballot.vote}`) }) : t('vote.taken')}
        </p>
      )}
      {onPhone && !ballot.voted && <Barred item={item} me={me} />}
      {onPhone && !ballot.voted && me.presence === 'present' && me.mayVote && !item.recused && (
        <Paper ballotId={ballot.id} motion={motion} method={ballot.method as 'secret' | 'roll_call'} />
      )}
    </section>
  );
}

function Barred({ item, me }: Pick<OpenVoteProps, 'item' | 'me'>) {
  const { t } = useTranslation('hall');
  if (item.recused) return <p className="phone-due">{t('day.recused')}</p>;
  if (!me.mayVote) return <p className="second">{t('me.noVote')}</p>;
  if (me.presence === 'present') return null;
  return <p className="phone-due">{t(me.presence === 'left' ? 'vote.left' : 'vote.signInFirst')}</p>;
}

interface PaperProps {
  readonly ballotId: string;
  readonly motion: Motion;
  readonly method: 'secret' | 'roll_call';
}

function Paper({ ballotId, motion, method }: PaperProps) {
  const { t } = useTranslation('hall');
  const language = useLanguage();
  const vote = usePhoneAct('hall.vote');
  const [choice, setChoice] = useState<Choice | null>(null);
  const [sure, setSure] = useState(false);
  const named = Array.isArray(choice) ? choice : [];
  const words = typeof choice === 'string' ? t(`words:votes.${choice}`) : listText(named, language);
  if (sure && choice !== null)
    return (
      <div className="phone-sure">
        <p>{words === '' ? t('vote.sureNone') : t('vote.sure', { choice: words })}</p>
        <RefusalLine refusal={vote.refusal} />
        <button
          type="button"
          className="phone-primary"
          disabled={vote.busy}
          onClick={() => void vote.act({ ballotId, choice })}
        >
          {t('vote.yes')}
        </button>
        <button type="button" disabled={vote.busy} onClick={() => setSure(false)}>
          {t('vote.back')}
        </button>
      </div>
    );
  const put = (next: Choice) => {
    setChoice(next);
    setSure(true);
  };
  return (
    <>
      <p className="second">{t(method === 'secret' ? 'vote.method_secret' : 'vote.method_roll_call')}</p>
      {motion.kind === 'yesNo' ? (
        <div className="phone-choices">
          {VOTES.map((one) => (
            <button key={one} type="button" onClick={() => put(one)}>
              {t(`words:votes.${one}`)}
            </button>
          ))}
        </div>
      ) : (
        <OptionList motion={motion} chosen={named} onChange={setChoice} onCast={() => put(named)} />
      )}
    </>
  );
}

interface OptionListProps {
  readonly motion: Motion;
  readonly chosen: readonly string[];
  onChange(chosen: string[]): void;
  onCast(): void;
}

function OptionList({ motion, chosen, onChange, onCast }: OptionListProps) {
  const { t } = useTranslation('hall');
  const full = chosen.length >= motion.choose;
  const turn = (name: string) =>
    onChange(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]);
  return (
    <fieldset className="plain-fieldset phone-options">
      <legend>{t('vote.choose', { count: motion.choose })}</legend>
      {motion.options.map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            disabled={full && !chosen.includes(name)}
            onChange={() => turn(name)}
          />
          {name}
        </label>
      ))}
      <p className="second">{t('vote.chosen', { count: chosen.length })}</p>
      <button type="button" className="phone-primary" onClick={onCast}>
        {t('vote.cast')}
      </button>
    </fieldset>
  );
}
