import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../host/methods.ts';
import { packageAddress } from '../../host/papers.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { DayText } from '../../ui/day-text.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { Part } from './part.tsx';

type Incoming = OutputOf<'exchange.list'>['rows'][number];
type Answering = { readonly row: Incoming; readonly how: 'acknowledge' | 'return' };

/** Filings that came on a stick, those that wait first; each answer is a package that goes back. */
export function IncomingFilings() {
  const { t } = useTranslation('packages');
  const { data } = useHostQuery('exchange.list', { state: 'all' });
  const [answering, setAnswering] = useState<Answering | null>(null);
  return (
    <>
      <Part title={t('page.incoming')} none={t('page.incomingNone')}>
        {(data?.rows ?? []).map((row) => (
          <li key={row.id}>
            <span className="packages-name">
              {row.title} <span className="second">{row.matterNumber}</span>
              <br />
              <span className="second">{row.sender}</span>
            </span>
            <DayText day={row.sentOn} />
            {row.state === 'received' ? (
              <>
                {row.overdue && <StateTag tone="bad">{t('page.overdue')}</StateTag>}
                <Button onClick={() => setAnswering({ row, how: 'acknowledge' })}>
                  {t('page.acknowledge')}
                </Button>
                <Button onClick={() => setAnswering({ row, how: 'return' })}>{t('page.returnIt')}</Button>
              </>
            ) : (
              <>
                <StateTag tone={row.state === 'acknowledged' ? 'good' : 'due'}>
                  {row.number ?? t('page.returnIt')}
                </StateTag>
                {row.answerId !== null && <a href={packageAddress(row.answerId)}>{t('page.download')}</a>}
              </>
            )}
          </li>
        ))}
      </Part>
      {answering !== null && <AnswerForm {...answering} onClose={() => setAnswering(null)} />}
    </>
  );
}

function AnswerForm({ row, how, onClose }: Answering & { onClose(): void }) {
  const { t } = useTranslation('packages');
  const acknowledge = useHostCommand('exchange.acknowledge');
  const sendBack = useHostCommand('exchange.return');
  const receipt = how === 'acknowledge';
  const command = receipt ? acknowledge : sendBack;
  return (
    <SavedForm<{ text: string }>
      title={receipt ? t('page.acknowledge') : t('page.returnIt')}
      formKey={`exchange.${how}:${row.id}`}
      initial={{ text: '' }}
      isComplete={({ text }) => text.trim() !== ''}
      save={async ({ text }) => {
        if (receipt) await acknowledge.run({ id: row.id, number: text });
        else await sendBack.run({ id: row.id, reason: text });
        return t('page.answered');
      }}
      busy={command.busy}
      refusal={command.refusal}
      submitText={receipt ? t('page.acknowledge') : t('page.returnIt')}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          <p className="second">{row.title}</p>
          <FieldRow label={receipt ? t('page.number') : t('page.reason')} required>
            <Input.TextArea
              autoSize={receipt ? { minRows: 1, maxRows: 1 } : { minRows: 3 }}
              value={typed.text}
              maxLength={receipt ? 200 : 4000}
              placeholder={receipt ? t('page.numberExample') : ''}
              onChange={(event) => set({ text: event.target.value })}
            />
          </FieldRow>
        </>
      )}
    </SavedForm>
  );
}
