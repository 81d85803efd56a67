import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalSentence } from '../../../shared/i18n/refusal-sentence.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useLanguage } from '../../ui/text-of.ts';

/** A browser of the network becomes the wall of the hall. */
export function JoinScreen({ street }: { readonly street: string }) {
  const { t } = useTranslation('hall');
  const language = useLanguage();
  const [code, setCode] = useState('');
  const { run, busy, refusal } = useHostCommand('hall.join');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run({ code, as: 'screen' })
      // It listens anew, now as a screen: more reaches the wall than a phone.
      .then(() => window.location.reload())
      .catch(() => undefined);
  };
  return (
    <main className="wall wall-join">
      <form onSubmit={submit}>
        <p>{street}</p>
        <h1>{t('screen.join')}</h1>
        <label htmlFor="code">{t('join.code')}</label>
        <input
          id="code"
          value={code}
          autoComplete="off"
          maxLength={20}
          onChange={(event) => setCode(event.target.value)}
        />
        {refusal && (
          <p role="alert" className="wall-bad">
            {refusalSentence(refusal, t, language)}
          </p>
        )}
        <button type="submit" disabled={busy || code.trim() === ''}>
          {t('join.act')}
        </button>
      </form>
    </main>
  );
}
