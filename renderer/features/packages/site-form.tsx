import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../host/me.tsx';
import { packageAddress, savePaper } from '../../host/papers.ts';
import { useCommunities } from '../../host/use-communities.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';

const STREET = '';

/** 公开站: every notice that was let go, of one community or of the whole street. */
export function SiteForm({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('packages');
  const may = useMay();
  const communities = useCommunities('packages.make');
  const { run, busy, refusal } = useHostCommand('packages.makeSite');
  const choices = [
    ...(may('packages.make', null) ? [{ value: STREET, label: t('page.siteStreet') }] : []),
    ...(communities ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <SavedForm<{ of: string | null }>
      title={t('page.makeSite')}
      formKey="packages.site"
      initial={{ of: choices.length === 1 ? (choices[0]?.value ?? null) : null }}
      isComplete={({ of }) => of !== null}
      save={async ({ of }) => {
        const { packageId, notices } = await run({ communityId: of || null });
        await savePaper(packageAddress(packageId));
        return t('page.siteMade', { count: notices });
      }}
      busy={busy}
      refusal={refusal}
      submitText={t('page.makeSite')}
      onClose={onClose}
    >
      {(typed, set) => (
        <FieldRow label={t('page.siteOf')} hint={t('page.siteHint')} required>
          <Select<string>
            value={typed.of ?? undefined}
            options={choices}
            aria-label={t('page.siteOf')}
            onChange={(of) => set({ of })}
          />
        </FieldRow>
      )}
    </SavedForm>
  );
}
