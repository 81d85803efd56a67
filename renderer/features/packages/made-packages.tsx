import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../host/me.tsx';
import { packageAddress } from '../../host/papers.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { Part } from './part.tsx';
import { SiteForm } from './site-form.tsx';

/** Packages made on this computer, to be carried away. */
export function MadePackages() {
  const { t } = useTranslation('packages');
  const may = useMay();
  const { data } = useHostQuery('packages.list', {});
  const [site, setSite] = useState(false);
  const act = may('packages.make') ? (
    <Button onClick={() => setSite(true)}>{t('page.makeSite')}</Button>
  ) : undefined;
  return (
    <>
      <Part title={t('page.made')} none={t('page.madeNone')} act={act}>
        {(data?.rows ?? []).map((row) => (
          <li key={row.id}>
            <span className="packages-name">{row.name}</span>
            <span className="second">{row.madeBy}</span>
            <span className="packages-key second">{row.hash.slice(0, 12)}</span>
            <a href={packageAddress(row.id)}>{t('page.download')}</a>
          </li>
        ))}
      </Part>
      {site && <SiteForm onClose={() => setSite(false)} />}
    </>
  );
}
