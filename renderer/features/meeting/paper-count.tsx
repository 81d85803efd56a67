import { CheckCircleOutlined, EyeInvisibleOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../host/use-host-command.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { BLANK_COUNT, countOf, isCounted } from '../../ui/ballot-count.ts';
import { BallotCountFields } from '../../ui/ballot-count-fields.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { countShape } from './count-shape.ts';
import { type Ballot, type Motion, useMeeting } from './meeting-view.tsx';

interface PaperCountProps {
  as: 'teller' | 'scrutineer';
  motion: Motion;
  ballot: Ballot;
  onCounted: (differing: readonly string[] | null) => void;
}

/** One person's count. It is not kept as a draft: the other may sit at the same desk. */
export function PaperCount({ as, motion, ballot, onCounted }: PaperCountProps) {
  const { t } = useTranslation('meetings');
  const { meeting, offers } = useMeeting();
  const count = useHostCommand('ballots.countPapers');
  const [by, setBy] = useState('');
  const [draft, setDraft] = useState(BLANK_COUNT);
  const [again, setAgain] = useState(false);
  const shape = countShape(meeting, motion, ballot);
  const done = ballot.counted.find((one) => one.as === as);
  const send = async () => {
    const answer = await count.run({ ballotId: ballot.id, as, by: by.trim(), count: countOf(shape, draft) });
    setDraft(BLANK_COUNT);
    setAgain(false);
    onCounted(answer.bothCounted ? answer.differing : null);
  };
  const unfilled = [
    ...(by.trim() === '' ? [t('paper.name')] : []),
    ...(isCounted(shape, draft) ? [] : [t('paper.figures')]),
  ];
  return (
    <section className="paper-count">
      <h4>{t(`paper.${as}`)}</h4>
      {done && !again ? (
        <>
          <p className="paper-done">
            <CheckCircleOutlined aria-hidden /> {t('paper.counted', { by: done.by })}
          </p>
          <p className="hint">
            <EyeInvisibleOutlined aria-hidden /> {t('paper.hidden')}
          </p>
          {offers('count') && (
            <Button type="link" size="small" onClick={() => setAgain(true)}>
              {t('paper.again')}
            </Button>
          )}
        </>
      ) : offers('count') ? (
        <>
          <FieldRow label={t('paper.name')} required>
            <Input value={by} maxLength={60} onChange={(change) => setBy(change.target.value)} />
          </FieldRow>
          <BallotCountFields shape={shape} value={draft} onChange={setDraft} />
          <ActBar label={t('paper.send')} command={count} unfilled={unfilled} run={send} />
        </>
      ) : (
        <p className="hint">{t('paper.notYet')}</p>
      )}
    </section>
  );
}
