import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { FieldRow } from '../../../ui/field-row.tsx';
import { ReasonDrawer } from '../acts/reason-drawer.tsx';
import { StageSelect } from '../acts/stage-select.tsx';
import { type NoticeOnPage, usePage } from '../page-view.tsx';

interface AnswerDrawerProps {
  notice: NoticeOnPage;
  objection: NoticeOnPage['objections'][number];
  onClose: () => void;
}

/** Answers one objection; one that is upheld may send the matter back along its road. */
export function AnswerDrawer({ notice, objection, onClose }: AnswerDrawerProps) {
  const { t } = useTranslation('matter');
  const { page, tell } = usePage();
  const { stage } = notice;
  // Once the notice is down the matter stands elsewhere; from there it is sent back by an act of its own.
  const isHere = page.matter.stage === stage;
  const answer = useHostCommand('notices.answer');
  const [upheld, setUpheld] = useState<boolean | null>(null);
  const [sendBackTo, setSendBackTo] = useState<string | null>(null);
  const send = async (text: string) => {
    const step = await answer.run({
      matterId: page.matter.id,
      stage,
      objectionId: objection.id,
      answer: text,
      upheld: upheld === true,
      sendBackTo: upheld && isHere ? sendBackTo : null,
    });
    tell(step);
  };
  return (
    <ReasonDrawer
      open
      onClose={onClose}
      form={`matter:${page.matter.id}:${stage}:answer:${objection.id}`}
      title={t('objections.answerTitle', { number: objection.number })}
      explained={objection.text}
      label={t('objections.answerAct')}
      reasonLabel={t('objections.answerText')}
      command={answer}
      unfilled={upheld === null ? [t('objections.verdict')] : []}
      run={send}
    >
      <FieldRow label={t('objections.verdict')} required>
        <Radio.Group
          value={upheld}
          options={[
            { value: false, label: t('objections.notUpheld') },
            { value: true, label: t('objections.upheld') },
          ]}
          onChange={(change) => setUpheld(change.target.value === true)}
        />
      </FieldRow>
      {upheld && isHere && (
        <FieldRow label={t('objections.sendBackTo')}>
          <StageSelect
            label={t('objections.sendBackTo')}
            value={sendBackTo}
            onChange={setSendBackTo}
            none={t('objections.stays')}
          />
        </FieldRow>
      )}
    </ReasonDrawer>
  );
}
