import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../host/use-draft.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { FieldRow } from '../../../ui/field-row.tsx';
import { ActBar } from '../acts/act-bar.tsx';
import { ReasonDrawer } from '../acts/reason-drawer.tsx';
import { StageSelect } from '../acts/stage-select.tsx';
import { useOpenStage } from '../page-view.tsx';

/** The receiver's side: a number for what is in order, a reason for what is not. It gives no vote. */
export function FilingAnswer() {
  const { t } = useTranslation('matter');
  const { page, stage, offers, tell } = useOpenStage();
  const acknowledge = useHostCommand('filings.acknowledge');
  const [number, setNumber, kept] = useDraft(`matter:${page.matter.id}:${stage.key}:receipt`, '');
  const [returning, setReturning] = useState(false);
  const take = async () => {
    tell(await acknowledge.run({ matterId: page.matter.id, number: number.trim() }));
    kept.discard();
  };
  return (
    <div className="filing-answer">
      <p className="stage-note">{t('filing.answerExplained')}</p>
      {offers('receipt') && (
        <FieldRow label={t('filing.number')} hint={t('filing.numberHint')} required>
          <Input
            className="field"
            value={number}
            maxLength={200}
            onChange={(change) => setNumber(change.target.value)}
          />
        </FieldRow>
      )}
      {offers('receipt') ? (
        <ActBar
          primary
          label={t('filing.acknowledge')}
          command={acknowledge}
          unfilled={number.trim() === '' ? [t('filing.number')] : []}
          run={take}
        >
          {offers('return') && (
            <Button danger onClick={() => setReturning(true)}>
              {t('filing.return')}
            </Button>
          )}
        </ActBar>
      ) : (
        <Button danger onClick={() => setReturning(true)}>
          {t('filing.return')}
        </Button>
      )}
      <ReturnDrawer open={returning} onClose={() => setReturning(false)} />
    </div>
  );
}

function ReturnDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('matter');
  const { page, stage, tell } = useOpenStage();
  const back = useHostCommand('filings.return');
  const [to, setTo] = useState<string | null>(null);
  return (
    <ReasonDrawer
      open={open}
      onClose={onClose}
      form={`matter:${page.matter.id}:${stage.key}:return`}
      title={t('filing.return')}
      explained={t('filing.returnExplained')}
      label={t('filing.returnAct')}
      reasonLabel={t('filing.returnReason')}
      danger
      command={back}
      run={async (reason) => tell(await back.run({ matterId: page.matter.id, reason, to }))}
    >
      <FieldRow label={t('filing.returnTo')}>
        <StageSelect
          label={t('filing.returnTo')}
          value={to}
          onChange={setTo}
          none={t('filing.returnToFiling')}
        />
      </FieldRow>
    </ReasonDrawer>
  );
}
