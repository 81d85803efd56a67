import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostQuery } from '../../host/use-host-query.ts';
import { RefusalLine } from './refusal-line.tsx';
import { usePhoneAct } from './use-phone-act.ts';

/** Whose phone it is: names appear only as far as somebody begins to spell one. */
export function NamePage() {
  const { t } = useTranslation('hall');
  const [search, setSearch] = useState('');
  const asked = search.trim();
  const { data, error } = useHostQuery(
    'hall.people',
    { search: asked },
    { enabled: asked !== '', keepPrevious: true },
  );
  const claim = usePhoneAct('hall.claim');
  const people = asked === '' ? [] : (data?.people ?? []);
  return (
    <main className="phone-page">
      <h1>{t('name.title')}</h1>
      <label htmlFor="name">{t('name.search')}</label>
      <input
        id="name"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
      />
      <p className="hint">{asked === '' ? t('name.begin') : t('name.hint')}</p>
      <RefusalLine refusal={claim.refusal ?? error} />
      <ul className="phone-names">
        {people.map(({ personId, name, seat, taken }) => (
          <li key={personId}>
            <button type="button" disabled={taken || claim.busy} onClick={() => void claim.act({ personId })}>
              <strong>{name}</strong>
              <span className="second">{taken ? t('name.taken') : seat}</span>
            </button>
          </li>
        ))}
      </ul>
      {asked !== '' && data !== undefined && people.length === 0 && (
        <p className="phone-empty">{t('name.none', { search: asked })}</p>
      )}
    </main>
  );
}
