import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostQuery } from '../../host/use-host-query.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { dotted } from './dotted.ts';
import { FateLines } from './fate-lines.tsx';

const WHOLE = 8;

/** Somebody calls with the receipt in hand: what became of the topic. */
export function ReceiptDrawer({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('joint');
  const [typed, setTyped] = useState('');
  const receipt = typed.replace(/[\s-]/g, '').toUpperCase();
  const { data, error } = useHostQuery(
    'topics.byReceipt',
    { receipt },
    { enabled: receipt.length === WHOLE },
  );
  return (
    <FormDrawer title={t('fate.byReceipt')} open onClose={onClose}>
      <FieldRow label={t('fate.receipt')}>
        <Input value={typed} maxLength={12} onChange={(event) => setTyped(event.target.value)} />
      </FieldRow>
      <RefusalAlert refusal={receipt.length === WHOLE ? error : null} />
      {receipt.length === WHOLE && data !== undefined && (
        <>
          <h2>{data.title}</h2>
          <p className="second">{dotted(data.unit, data.proposer)}</p>
          <p className="joint-text">{data.text}</p>
          <FateLines fate={data} />
        </>
      )}
    </FormDrawer>
  );
}
