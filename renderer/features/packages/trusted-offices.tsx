import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../host/me.tsx';
import { packageAddress, savePaper } from '../../host/papers.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { Part } from './part.tsx';

const EMPTY = { office: '', publicKey: '', fingerprint: '', reason: '' };

/** Whose signatures are believed. An office is added only with the fingerprint heard over the telephone. */
export function TrustedOffices() {
  const { t } = useTranslation('packages');
  const may = useMay()('keys.manage');
  const { data } = useHostQuery('keys.list', {});
  const [doing, setDoing] = useState<'add' | { readonly id: string } | null>(null);
  return (
    <>
      <Part
        title={t('page.trust')}
        none={t('page.trustNone')}
        act={
          may && (
            <span className="packages-acts">
              <MakeTrust />
              <Button onClick={() => setDoing('add')}>{t('page.trustAdd')}</Button>
            </span>
          )
        }
      >
        {(data?.trusted ?? []).map((one) => (
          <li key={one.id}>
            <span className="packages-name">
              {one.office}
              <br />
              <span className="packages-key">{one.fingerprint}</span>
            </span>
            {one.revokedAt !== null && (
              <StateTag tone="quiet">{t('page.keyRevoked', { reason: one.revokedBecause ?? '' })}</StateTag>
            )}
            {may && one.revokedAt === null && (
              <Button danger onClick={() => setDoing({ id: one.id })}>
                {t('page.distrust')}
              </Button>
            )}
          </li>
        ))}
      </Part>
      {doing === 'add' && <TrustForm onClose={() => setDoing(null)} />}
      {doing !== null && doing !== 'add' && <DistrustForm id={doing.id} onClose={() => setDoing(null)} />}
    </>
  );
}

/** The list on a stick, for screens that were set up before an office joined it. */
function MakeTrust() {
  const { t } = useTranslation('packages');
  const { message } = App.useApp();
  const { run, busy, refusal } = useHostCommand('packages.makeTrust');
  const carryAway = async () => {
    const { packageId, offices } = await run({});
    await savePaper(packageAddress(packageId));
    void message.success(t('page.trustMade', { count: offices }));
  };
  return (
    <>
      <Button loading={busy} onClick={() => void carryAway().catch(() => undefined)}>
        {t('page.makeTrust')}
      </Button>
      <RefusalAlert refusal={refusal} />
    </>
  );
}

function TrustForm({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('packages');
  const { run, busy, refusal } = useHostCommand('keys.trust');
  return (
    <SavedForm
      title={t('page.trustAdd')}
      formKey="keys.trust"
      initial={EMPTY}
      isComplete={({ office, publicKey, fingerprint }) =>
        office.trim() !== '' && publicKey.trim().length === 43 && fingerprint.trim() !== ''
      }
      save={async ({ office, publicKey, fingerprint }) => {
        await run({ office, publicKey: publicKey.trim(), fingerprint });
        return t('page.trusted');
      }}
      busy={busy}
      refusal={refusal}
      submitText={t('page.trustAdd')}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          <FieldRow label={t('page.office')} required>
            <Input
              value={typed.office}
              maxLength={200}
              onChange={(event) => set({ office: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('page.publicKey')} hint={t('page.publicKeyHint')} required>
            <Input
              value={typed.publicKey}
              maxLength={60}
              onChange={(event) => set({ publicKey: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('page.heard')} required>
            <Input
              value={typed.fingerprint}
              maxLength={60}
              onChange={(event) => set({ fingerprint: event.target.value })}
            />
          </FieldRow>
        </>
      )}
    </SavedForm>
  );
}

function DistrustForm({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useTranslation('packages');
  const { run, busy, refusal } = useHostCommand('keys.distrust');
  return (
    <SavedForm
      title={t('page.distrust')}
      formKey={`keys.distrust:${id}`}
      initial={{ reason: '' }}
      isComplete={({ reason }) => reason.trim() !== ''}
      save={async ({ reason }) => {
        await run({ id, reason });
        return t('page.distrusted');
      }}
      busy={busy}
      refusal={refusal}
      submitText={t('page.distrust')}
      onClose={onClose}
    >
      {(typed, set) => (
        <FieldRow label={t('page.distrustReason')} required>
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
