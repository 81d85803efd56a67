import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import type { OutputOf } from '../../host/methods.ts';
import { usePhoneDraft } from '../../shell/phone-draft.ts';
import { useLanguage } from '../../ui/text-of.ts';
import { Mark } from './mark.tsx';
import { RefusalLine } from './refusal-line.tsx';
import { usePhoneAct } from './use-phone-act.ts';

type Row = OutputOf<'tasks.mine'>['toDo'][number];

/** What my unit has promised, and how far it is. */
export function TasksPage({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('hall');
  return (
    <main className="phone-page">
      <h1>{t('tasks.title')}</h1>
      {rows.length === 0 && <p className="phone-empty">{t('tasks.none')}</p>}
      <ul className="phone-agenda">
        {rows.map((row) => (
          <TaskCard key={row.id} row={row} />
        ))}
      </ul>
    </main>
  );
}

function TaskCard({ row }: { readonly row: Row }) {
  const { t } = useTranslation('hall');
  const language = useLanguage();
  const field = useId();
  const [writing, setWriting] = useState(false);
  const [text, setText] = usePhoneDraft(`task.${row.id}`);
  const [sent, setSent] = useState(false);
  const report = usePhoneAct('tasks.reportFromSeat');
  const overdue = row.state === 'overdue';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await report.act({ id: row.id, text, files: [], handIn: false }))) return;
    setText('');
    setWriting(false);
    setSent(true);
  };
  return (
    <li className="phone-card">
      <p id={`${field}-task`} className="phone-item-title">
        {row.text}
      </p>
      <p className="second phone-facts">
        <span className={overdue ? 'phone-bad' : ''}>
          {overdue && <Mark of="warn" />}
          {t(`tasks:states.${row.state}`)}
        </span>
        <span>{t('tasks.due', { day: dayText(row.dueOn, language) })}</span>
        <span role="status" className="phone-good">
          {sent && !writing && <Mark of="good" />}
          {sent && !writing && t('tasks.sent')}
        </span>
      </p>
      {writing ? (
        <form className="phone-form" onSubmit={(event) => void submit(event)}>
          <label htmlFor={field}>{t('tasks.label')}</label>
          <textarea
            id={field}
            aria-describedby={`${field}-task`}
            rows={4}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <RefusalLine refusal={report.refusal} />
          <button type="submit" className="phone-primary" disabled={report.busy || text.trim() === ''}>
            {t('tasks.send')}
          </button>
          <button type="button" className="phone-plain" onClick={() => setWriting(false)}>
            {t('tasks.back')}
          </button>
        </form>
      ) : (
        <button type="button" className="phone-plain" onClick={() => setWriting(true)}>
          {t('tasks.report')}
        </button>
      )}
    </li>
  );
}
