import { useTranslation } from 'react-i18next';
import { packageAddress } from '../../host/papers.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { Part } from './part.tsx';

/** Packages made on this computer, to be carried away. */
export function MadePackages() {
  const { t } = useTranslation('packages');
  const { data } = useHostQuery('packages.list', {});
  return (
    <Part title={t('page.made')} none={t('page.madeNone')}>
      {(data?.rows ?? []).map((row) => (
        <li key={row.id}>
          <span className="packages-name">{row.name}</span>
          <span className="second">{row.madeBy}</span>
          <span className="packages-key second">{row.hash.slice(0, 12)}</span>
          <a href={packageAddress(row.id)}>{t('page.download')}</a>
        </li>
      ))}
    </Part>
  );
}
