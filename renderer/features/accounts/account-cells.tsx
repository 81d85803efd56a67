import { useTranslation } from 'react-i18next';
import { InstantText } from '../../ui/day-text.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import type { Account, Grant } from './account.ts';
import { usePlaces } from './use-places.ts';

/** `书记（主任）：登州、延安` — one line a role. */
export function Grants({ grants }: { grants: readonly Grant[] }) {
  const { t } = useTranslation('accounts');
  const { nameOf } = usePlaces();
  const byRole = Map.groupBy(grants, ({ role }) => role);
  return (
    <ul className="grants">
      {[...byRole].map(([role, held]) => (
        <li key={role}>
          {t('grant', {
            role: t(`words:roles.${role}`),
            places: held.map(({ communityId }) => nameOf(communityId)).join(t('listMark')),
          })}
        </li>
      ))}
    </ul>
  );
}

export function AccountState({ account }: { account: Account }) {
  const { t } = useTranslation('accounts');
  if (account.disabled) return <StateTag tone="quiet">{t('states.disabled')}</StateTag>;
  if (account.lockedUntil === null) return <StateTag tone="good">{t('states.open')}</StateTag>;
  return (
    <div>
      <StateTag tone="bad">{t('states.locked')}</StateTag>
      <div className="second">
        {t('states.until')} <InstantText at={account.lockedUntil} />
      </div>
    </div>
  );
}

export function LastSignIn({ account }: { account: Account }) {
  const { t } = useTranslation('accounts');
  if (account.lastSignInAt === null) return <span className="hint">{t('never')}</span>;
  return <InstantText at={account.lastSignInAt} />;
}
