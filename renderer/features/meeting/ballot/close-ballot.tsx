import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { ActBar, type Pressed } from '../../../ui/act-bar.tsx';
import { listText, useLanguage } from '../../../ui/text-of.ts';
import type { Ballot } from '../day-view.tsx';

interface CloseBallotProps {
  ballot: Ballot;
  unfilled?: readonly string[];
  /** What the chair should have heard before it is final. */
  asks: ReactNode;
  /** What is handed in first, with its command. */
  before?: () => Promise<unknown>;
  beforeCommand?: Pressed;
  onClosed?: () => void;
}

/** Closing is final, so it asks once, in words. */
export function CloseBallot(props: CloseBallotProps) {
  const { ballot, unfilled = [], asks, before, beforeCommand, onClosed } = props;
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const close = useHostCommand('ballots.close');
  const [state, setState] = useState<'open' | 'early' | 'asked'>('open');
  const shut = async () => {
    await before?.();
    await close.run({ ballotId: ballot.id });
    onClosed?.();
  };
  const refused = beforeCommand?.refusal ? beforeCommand : close;
  const command = { ...refused, busy: close.busy || (beforeCommand?.busy ?? false) };
  if (state !== 'asked' || unfilled.length > 0) {
    return (
      <div className="act-bar">
        <div className="act-buttons">
          <Button type="primary" onClick={() => setState(unfilled.length > 0 ? 'early' : 'asked')}>
            {t('ballot.close')}
          </Button>
        </div>
        {state === 'early' && unfilled.length > 0 && (
          <p role="alert" className="act-unfilled">
            {t('words:fillFirst', { fields: listText(unfilled, language) })}
          </p>
        )}
      </div>
    );
  }
  return (
    <section className="close-asked" aria-label={t('ballot.close')}>
      <p>{asks}</p>
      <ActBar primary label={t('ballot.closeAct')} command={command} run={shut}>
        <Button onClick={() => setState('open')}>{t('ballot.wait')}</Button>
      </ActBar>
    </section>
  );
}
