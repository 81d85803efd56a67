import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import type { InputOf } from '../../host/methods.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { usePhoneDraft } from '../../shell/phone-draft.ts';
import { useLanguage } from '../../ui/text-of.ts';
import { Mark } from './mark.tsx';
import { RefusalLine } from './refusal-line.tsx';

interface TopicPageProps {
  readonly callId: string;
  readonly proposer?: string;
}

/** A topic handed in by phone; the slip with which its fate can be asked comes back at once. */
export function TopicPage({ callId, proposer: known = '' }: TopicPageProps) {
  const { t } = useTranslation('hall');
  const language = useLanguage();
  const { data, error } = useHostQuery('topics.invitation', { callId });
  const [receipt, setReceipt] = useState('');
  if (data === undefined)
    return (
      <main className="phone-page">
        <RefusalLine refusal={error} />
      </main>
    );
  return (
    <main className="phone-page">
      <h1>{data.title}</h1>
      <p className="second">{t('topics.closes', { day: dayText(data.closesOn, language) })}</p>
      {data.note !== '' && <p>{data.note}</p>}
      {receipt !== '' ? (
        <section className="phone-card" role="status">
          <p className="phone-good">
            <Mark of="good" />
            {t('topics.done')}
          </p>
          <p className="second">{t('topics.receipt')}</p>
          <p className="phone-receipt figure">{receipt}</p>
          <p>{t('topics.receiptHint')}</p>
          <button type="button" className="phone-plain" onClick={() => setReceipt('')}>
            {t('topics.more')}
          </button>
        </section>
      ) : data.standing === 'open' ? (
        <TopicForm invitation={data} known={known} onDone={setReceipt} />
      ) : (
        <p className="phone-note">{t(data.standing === 'closed' ? 'topics.closed' : 'topics.coming')}</p>
      )}
    </main>
  );
}

interface Invitation {
  readonly callId: string;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly mostText: number;
}

interface TopicFormProps {
  readonly invitation: Invitation;
  readonly known: string;
  onDone(receipt: string): void;
}

function TopicForm({ invitation: { callId, unit, units, mostText }, known, onDone }: TopicFormProps) {
  const { t } = useTranslation('hall');
  const [unitId, setUnitId] = usePhoneDraft(`topic.unit.${callId}`);
  const [name, setName] = usePhoneDraft(`topic.proposer.${callId}`);
  const [title, setTitle] = usePhoneDraft(`topic.title.${callId}`);
  const [text, setText] = usePhoneDraft(`topic.text.${callId}`);
  const { run, busy, refusal } = useTopic();
  const proposer = name || known;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const receipt = await run({ callId, unitId: unit?.id ?? (unitId || null), proposer, title, text });
    if (receipt === null) return;
    setTitle('');
    setText('');
    onDone(receipt);
  };
  const ready =
    proposer.trim() !== '' && title.trim() !== '' && text.trim() !== '' && (unit !== null || unitId !== '');
  return (
    <form className="phone-form" onSubmit={(event) => void submit(event)}>
      <label htmlFor="unit">{t('topics.unit')}</label>
      {unit ? (
        <p id="unit">{unit.name}</p>
      ) : (
        <select id="unit" value={unitId} onChange={(event) => setUnitId(event.target.value)}>
          <option value="">{t('topics.chooseUnit')}</option>
          {units.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      )}
      <label htmlFor="proposer">{t('topics.proposer')}</label>
      <input
        id="proposer"
        maxLength={50}
        value={proposer}
        onChange={(event) => setName(event.target.value)}
      />
      <label htmlFor="title">{t('topics.name')}</label>
      <input id="title" maxLength={60} value={title} onChange={(event) => setTitle(event.target.value)} />
      <label htmlFor="text">{t('topics.text')}</label>
      <textarea
        id="text"
        rows={7}
        maxLength={mostText}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="hint figure">{t('topics.left', { count: mostText - text.length })}</p>
      <RefusalLine refusal={refusal} />
      <button type="submit" className="phone-primary" disabled={busy || !ready}>
        {t('topics.send')}
      </button>
    </form>
  );
}

/** Hands in and answers with the receipt, or null when it was refused. */
function useTopic() {
  const { run, busy, refusal } = useHostCommand('topics.handInFromSeat');
  return {
    busy,
    refusal,
    run: (topic: InputOf<'topics.handInFromSeat'>): Promise<string | null> =>
      run(topic).then(
        ({ receipt }) => receipt,
        () => null,
      ),
  };
}
