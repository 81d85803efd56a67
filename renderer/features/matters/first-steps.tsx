import { CheckCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMay } from '../../host/me.tsx';
import { useHostQuery } from '../../host/use-host-query.ts';
import './first-steps.css';

const STEPS = [
  { key: 'structure', address: '/structure', needs: 'structure.edit' },
  { key: 'accounts', address: '/accounts', needs: 'accounts.manage' },
  { key: 'matter', address: '/matters/new', needs: 'matters.write' },
] as const;

/** A street without a matter: what to do, in order, and where. */
export function FirstSteps() {
  const { t } = useTranslation('matters');
  const may = useMay();
  const done = useDoneSteps();
  const next = STEPS.find(({ key, needs }) => !done[key] && may(needs))?.key;
  return (
    <section className="panel first-steps">
      <h2>{t('first.title')}</h2>
      <p className="second">{t('first.hint')}</p>
      <ol>
        {STEPS.map(({ key, address, needs }, index) => (
          <li key={key}>
            <span className="first-steps-number" aria-hidden>
              {done[key] ? <CheckCircleOutlined /> : index + 1}
            </span>
            <div className="first-steps-words">
              <h3>
                <span className="only-read-aloud">{t('first.step', { number: index + 1 })}</span>
                {t(`first.${key}`)}
                {done[key] && <span className="first-steps-done">{t('first.done')}</span>}
              </h3>
              <p className="second">{t(`first.${key}Hint`)}</p>
            </div>
            {may(needs) ? (
              <Link href={address} asChild>
                <Button type={key === next ? 'primary' : 'default'}>{t(`first.${key}Go`)}</Button>
              </Link>
            ) : (
              <span className="hint">{key === 'matter' ? t('first.askSecretary') : t('first.askAdmin')}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function useDoneSteps(): Record<(typeof STEPS)[number]['key'], boolean> {
  const managesAccounts = useMay()('accounts.manage');
  const structure = useHostQuery('structure.overview', {});
  const accounts = useHostQuery('accounts.list', {}, { enabled: managesAccounts });
  return {
    structure: (structure.data?.communities.length ?? 0) > 0,
    // The first account is the administrator's own.
    accounts: (accounts.data?.accounts.length ?? 0) > 1,
    matter: false,
  };
}
