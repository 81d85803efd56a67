import { EyeInvisibleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../host/use-draft.ts';
import { type Ballot, type Item, type Motion, useDay, votersOf } from '../day-view.tsx';
import { CloseBallot } from './close-ballot.tsx';
import { VotingPlace } from './voting-place.tsx';

/** 无记名: each votes alone at this screen or on a phone. Nothing but the number of those who voted is shown. */
export function SecretBallot({ item, motion, ballot }: { item: Item; motion: Motion; ballot: Ballot }) {
  const { t } = useTranslation('agenda');
  const { attendees, offers } = useDay();
  const [open, setOpen] = useState(false);
  // Whom this desk has let vote, never how.
  const [voted, setVoted, kept] = useDraft<readonly string[]>(`ballot:${ballot.id}:voted`, []);
  const voters = votersOf(attendees, item);
  const progress = t('secret.progress', { voted: ballot.votedNames, voters: voters.length });
  return (
    <>
      <p className="secret-progress" aria-live="polite">
        <EyeInvisibleOutlined aria-hidden /> {progress}
      </p>
      <p className="hint">{t('secret.explained')}</p>
      {offers('vote') && (
        <>
          <p className="secret-place">
            <Button size="large" onClick={() => setOpen(true)}>
              {t('secret.openPlace')}
            </Button>
          </p>
          {open && (
            <VotingPlace
              motion={motion}
              ballot={ballot}
              waiting={voters.filter((one) => !voted.includes(one.personId))}
              onVoted={(personId) => setVoted([...voted, personId])}
              onClose={() => setOpen(false)}
            />
          )}
          <CloseBallot
            ballot={ballot}
            asks={t('secret.asks', { voted: ballot.votedNames, voters: voters.length })}
            onClosed={kept.discard}
          />
        </>
      )}
    </>
  );
}
