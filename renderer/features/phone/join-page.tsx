import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalLine } from './refusal-line.tsx';
import { usePhoneAct } from './use-phone-act.ts';

interface JoinPageProps {
  readonly street: string;
  readonly as?: 'phone' | 'screen';
}

/** The code on the wall; a scanned one is sent by itself. */
export function JoinPage({ street, as = 'phone' }: JoinPageProps) {
  const { t } = useTranslation('hall');
  const scanned = useRef(decodeURIComponent(window.location.hash.slice(1)));
  const [code, setCode] = useState(scanned.current);
  const join = usePhoneAct('hall.join');
  const enter = join.act;
  useEffect(() => {
    const first = scanned.current;
    scanned.current = '';
    if (first !== '') void enter({ code: first, as });
  }, [enter, as]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() !== '') void enter({ code, as });
  };
  return (
    <main className="phone-page phone-join">
      <p className="phone-street">{street}</p>
      <h1>{t('join.title')}</h1>
      <form onSubmit={submit}>
        <label htmlFor="code">{t('join.code')}</label>
        <input
          id="code"
          className="phone-code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          maxLength={20}
          aria-describedby="code-hint"
        />
        <p id="code-hint" className="hint">
          {t('join.hint')}
        </p>
        <RefusalLine refusal={join.refusal} />
        <button type="submit" className="phone-primary" disabled={join.busy || code.trim() === ''}>
          {t('join.act')}
        </button>
      </form>
    </main>
  );
}
