import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { ActBar } from '../../../ui/act-bar.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { type Ballot, type Item, type Motion, useDay, votersOf } from '../day-view.tsx';
import { BelowQuorum } from './below-quorum.tsx';

type Method = Ballot['method'];

/** Fewer voters than this, and one may guess who voted how. */
const FEW = 5;

/** Chooses how to vote and opens the ballot; shut, with the reason, while it could not be lawful. */
export function OpenBallot({ item, motion, again }: { item: Item; motion: Motion; again: boolean }) {
  const { t } = useTranslation('meetings');
  const { meeting, attendees } = useDay();
  const open = useHostCommand('ballots.open');
  const [method, setMethod] = useState<Method>('hands');
  const quorum = item.quorum ?? meeting.quorum;
  if (item.late || !item.announced) return <p className="ballot-shut">{t('agenda:late.noVote')}</p>;
  if (quorum === null) return <p className="ballot-shut">{t('quorum.signInFirst')}</p>;
  if (!quorum.heads.held || quorum.area?.held === false) return <BelowQuorum />;
  // A roll call needs names, and answers yes or no; a secret ballot needs names to know who may.
  const named = attendees.length > 0 && meeting.measure === 'heads';
  const methods: readonly Method[] = [
    'hands',
    ...(named && motion.kind === 'yesNo' ? (['roll_call'] as const) : []),
    'paper',
    ...(named ? (['secret'] as const) : []),
  ];
  const voters = votersOf(attendees, item).length;
  return (
    <div className="open-ballot">
      <FieldRow label={t('ballot.method')}>
        <Radio.Group
          optionType="button"
          value={method}
          options={methods.map((one) => ({ value: one, label: t(`words:methods.${one}`) }))}
          onChange={(change) => setMethod(change.target.value as Method)}
        />
      </FieldRow>
      {method === 'secret' && voters < FEW && (
        <p className="ballot-shut" role="alert">
          {t('agenda:secret.few', { voters })}
        </p>
      )}
      <ActBar
        primary
        label={t(again ? 'ballot.openAgain' : 'ballot.open')}
        command={open}
        run={() => open.run({ motionId: motion.id, method })}
      />
    </div>
  );
}
