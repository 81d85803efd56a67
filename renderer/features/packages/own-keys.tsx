import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../host/me.tsx';
import type { OutputOf } from '../../host/methods.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { Part } from './part.tsx';
import { ScreenForm } from './screen-form.tsx';

type Key = OutputOf<'keys.list'>['own'][number];

/** Keys with which the offices of this house sign; the secret half is never shown. */
export function OwnKeys() {
  const { t } = useTranslation('packages');
  const may = useMay();
  const { data } = useHostQuery('keys.list', {});
  const [revoking, setRevoking] = useState<Key | null>(null);
  const [screen, setScreen] = useState<string | null>(null);
  const mayManage = (key: Key) => key.revokedAt === null && may('keys.manage', key.communityId);
  return (
    <>
      <Part title={t('page.keys')} none={t('page.keysNone')}>
        {(data?.own ?? []).map((key) => (
          <li key={key.id}>
            <span className="packages-name">
              {key.office}
              <br />
              <span className="packages-key">{key.fingerprint}</span>
              {key.revokedAt === null && (
                <>
                  <br />
                  <span className="second">
                    {t('page.copyKey')} <span className="packages-key">{key.publicKey}</span>
                  </span>
                </>
              )}
            </span>
            {key.revokedAt === null ? (
              <StateTag tone="good">{t('page.keyNow')}</StateTag>
            ) : (
              <StateTag tone="quiet">
                {key.revokedBecause === 'renewed'
                  ? t('page.keyRenewed')
                  : t('page.keyRevoked', { reason: key.revokedBecause ?? '' })}
              </StateTag>
            )}
            {key.revokedAt === null && key.communityId !== null && may('packages.make', key.communityId) && (
              <Button onClick={() => setScreen(key.communityId)}>{t('page.screen')}</Button>
            )}
            {mayManage(key) && (
              <Button danger onClick={() => setRevoking(key)}>
                {t('page.revoke')}
              </Button>
            )}
          </li>
        ))}
      </Part>
      {screen !== null && <ScreenForm communityId={screen} onClose={() => setScreen(null)} />}
      {revoking !== null && <RevokeForm id={revoking.id} onClose={() => setRevoking(null)} />}
    </>
  );
}

function RevokeForm({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useTranslation('packages');
  const { run, busy, refusal } = useHostCommand('keys.revoke');
  return (
    <SavedForm<{ reason: string }>
      title={t('page.revoke')}
      formKey={`keys.revoke:${id}`}
      initial={{ reason: '' }}
      isComplete={({ reason }) => reason.trim() !== ''}
      save={async ({ reason }) => {
        await run({ id, reason });
        return t('page.revoked');
      }}
      busy={busy}
      refusal={refusal}
      submitText={t('page.revoke')}
      onClose={onClose}
    >
      {(typed, set) => (
        <FieldRow label={t('page.revokeReason')} required>
          <Input
            value={typed.reason}
            maxLength={200}
            onChange={(event) => set({ reason: event.target.value })}
          />
        </FieldRow>
      )}
    </SavedForm>
  );
}
