import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/errors.ts';
import { asRefusal } from '../../host/as-refusal.ts';
import { host } from '../../host/client.ts';
import { handOver } from '../../host/papers.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';

/** What a public screen of a community is set up with, as the file that is laid into its inbox. */
export function ScreenForm({ communityId, onClose }: { communityId: string; onClose(): void }) {
  const { t } = useTranslation('packages');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const carryAway = async (kiosk: string): Promise<string> => {
    setBusy(true);
    try {
      const settings = await host.packages.kioskSettings({ communityId, kiosk });
      handOver(new Blob([JSON.stringify(settings, null, 2)], { type: 'application/json' }), 'kiosk.json');
      return t('page.screenDone');
    } catch (thrown) {
      setRefusal(asRefusal(thrown));
      throw thrown;
    } finally {
      setBusy(false);
    }
  };
  return (
    <SavedForm
      title={t('page.screen')}
      formKey={`packages.screen:${communityId}`}
      initial={{ kiosk: '' }}
      isComplete={({ kiosk }) => kiosk.trim() !== ''}
      save={({ kiosk }) => carryAway(kiosk.trim())}
      busy={busy}
      refusal={refusal}
      submitText={t('page.export')}
      onClose={onClose}
    >
      {(typed, set) => (
        <FieldRow label={t('page.screenName')} hint={t('page.screenHint')} required>
          <Input
            value={typed.kiosk}
            maxLength={60}
            placeholder={t('page.screenExample')}
            onChange={(event) => set({ kiosk: event.target.value })}
          />
        </FieldRow>
      )}
    </SavedForm>
  );
}
