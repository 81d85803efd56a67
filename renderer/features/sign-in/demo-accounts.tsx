import { Trans, useTranslation } from 'react-i18next';
import type { Role } from '../../../shared/actor.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { useLanguage } from '../../ui/text-of.ts';

type DemoAccount = Outputs['sessions']['status']['demoAccounts'][number];

interface DemoAccountsProps {
  readonly accounts: readonly DemoAccount[];
  readonly busy: boolean;
  onChoose(signInName: string, password: string): void;
}

/** Of every account of the sample street; it is no secret, so it is shown. */
const DEMO_PASSWORD = 'yanlian-2026';

/** Those who carry a matter first. */
const DESK_ORDER: readonly Role[] = ['secretary', 'clerk', 'teller', 'supervisor', 'filing', 'admin'];

/** One click and one stands at the desk of an invented person. */
export function DemoAccounts({ accounts, busy, onChoose }: DemoAccountsProps) {
  const { t } = useTranslation('accounts');
  const language = useLanguage();
  const roles = new Intl.ListFormat(language);
  return (
    <section className="door-demos" aria-label={t('demo.title')}>
      <h2>{t('demo.title')}</h2>
      <p className="second">{t('demo.password', { password: DEMO_PASSWORD })}</p>
      <ul className="door-demo-list">
        {[...accounts].sort(byDeskOrder).map((account) => (
          <li key={account.signInName}>
            <button
              type="button"
              className="door-demo"
              disabled={busy}
              onClick={() => onChoose(account.signInName, DEMO_PASSWORD)}
            >
              <span>
                <Trans
                  t={t}
                  i18nKey="demo.as"
                  values={{
                    name: account.name,
                    place: account.community ?? '',
                    roles: roles.format(account.roles.map((role) => t(`words:roles.${role}`))),
                  }}
                  components={{ b: <strong /> }}
                />
              </span>
              <span className="hint">{account.signInName}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const byDeskOrder = (one: DemoAccount, other: DemoAccount): number => placeOf(one) - placeOf(other);

const placeOf = ({ roles }: DemoAccount): number =>
  Math.min(...roles.map((role) => DESK_ORDER.indexOf(role)).filter((place) => place >= 0));
