import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../host/use-host-command.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { type Ballot, type Motion, useMeeting } from './meeting-view.tsx';

type Method = Ballot['method'];

/** Chooses how to vote and opens the ballot. Below quorum the host refuses it. */
export function OpenBallot({ motion, again }: { motion: Motion; again: boolean }) {
  const { t } = useTranslation('meetings');
  const { meeting, attendees } = useMeeting();
  const open = useHostCommand('ballots.open');
  const [method, setMethod] = useState<Method>('hands');
  // A roll call needs names, and answers yes or no.
  const named = attendees.length > 0 && motion.kind === 'yesNo' && meeting.measure === 'heads';
  const methods: readonly Method[] = named ? ['hands', 'roll_call', 'paper'] : ['hands', 'paper'];
  return (
    <>
      <FieldRow label={t('ballot.method')}>
        <Radio.Group
          optionType="button"
          value={method}
          options={methods.map((one) => ({ value: one, label: t(`words:methods.${one}`) }))}
          onChange={(change) => setMethod(change.target.value as Method)}
        />
      </FieldRow>
      <ActBar
        primary
        label={t(again ? 'ballot.openAgain' : 'ballot.open')}
        command={open}
        run={() => open.run({ motionId: motion.id, method })}
      />
    </>
  );
}
