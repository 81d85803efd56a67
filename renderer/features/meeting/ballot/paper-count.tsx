import { CheckCircleOutlined, EyeInvisibleOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { ActBar } from '../../../ui/act-bar.tsx';
import { BLANK_COUNT, countOf, isCounted } from '../../../ui/ballot-count.ts';
import { BallotCountFields } from '../../../ui/ballot-count-fields.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { type Ballot, type Motion, useDay } from '../day-view.tsx';
import { countShape } from './count-shape.ts';

interface PaperCountProps {
  readonly as: 'teller' | 'scrutineer';
  readonly motion: Motion;
  readonly ballot: Ballot;
  /** This one is counting now, alone on the screen. */
  readonly open: boolean;
  onBegin(): void;
  onLeave(): void;
  onCounted(): void;
}

/** One person's count. It is not kept as a draft: the other may sit at the same desk. */
export function PaperCount(props: PaperCountProps) {
  const { as, ballot, open, onBegin } = props;
  const { t } = useTranslation('meetings');
  const { offers } = useDay();
  const done = ballot.counted.find((one) => one.as === as);
  return (
    <section className="paper-count">
      <h4>{t(`paper.${as}`)}</h4>
      {open && <CountForm {...props} />}
      {!open && done && (
        <>
          <p className="paper-done">
            <CheckCircleOutlined aria-hidden /> {t('paper.counted', { by: done.by })}
          </p>
          <p className="hint">
            <EyeInvisibleOutlined aria-hidden /> {t('paper.hidden')}
          </p>
        </>
      )}
      {!open && !done && <p className="hint">{t('paper.notYet')}</p>}
      {!open && offers('count') && (
        <Button {...(done ? { type: 'link', size: 'small' } : {})} onClick={onBegin}>
          {t(done ? 'paper.again' : 'agenda:paper.begin')}
        </Button>
      )}
    </section>
  );
}

function CountForm({ as, motion, ballot, onLeave, onCounted }: PaperCountProps) {
  const { t } = useTranslation('meetings');
  const { meeting } = useDay();
  const count = useHostCommand('ballots.countPapers');
  const [by, setBy] = useState(ballot.counted.find((one) => one.as === as)?.by ?? '');
  const [draft, setDraft] = useState(BLANK_COUNT);
  const shape = countShape(meeting, motion, ballot);
  const send = async () => {
    await count.run({ ballotId: ballot.id, as, by: by.trim(), count: countOf(shape, draft) });
    setDraft(BLANK_COUNT);
    onCounted();
  };
  const unfilled = [
    ...(by.trim() === '' ? [t('paper.name')] : []),
    ...(isCounted(shape, draft) ? [] : [t('paper.figures')]),
  ];
  return (
    <>
      <FieldRow label={t('paper.name')} required>
        <Input value={by} maxLength={60} onChange={(change) => setBy(change.target.value)} />
      </FieldRow>
      <BallotCountFields shape={shape} value={draft} onChange={setDraft} />
      <ActBar primary label={t('paper.send')} command={count} unfilled={unfilled} run={send}>
        <Button onClick={onLeave}>{t('words:actions.cancel')}</Button>
      </ActBar>
    </>
  );
}
