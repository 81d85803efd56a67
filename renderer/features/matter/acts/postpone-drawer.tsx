import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { usePage } from '../page-view.tsx';
import type { DrawerPlace } from './more-menu.tsx';
import { ReasonDrawer } from './reason-drawer.tsx';

export function PostponeDrawer(place: DrawerPlace) {
  const { t } = useTranslation('matter');
  const { page, tell } = usePage();
  const postpone = useHostCommand('matters.postpone');
  const [until, setUntil] = useState<string | null>(null);
  return (
    <ReasonDrawer
      {...place}
      form={`matter:${page.matter.id}:postpone`}
      title={t('more.postpone')}
      explained={t('postpone.explained')}
      label={t('postpone.act')}
      command={postpone}
      unfilled={until === null ? [t('postpone.until')] : []}
      run={async (reason) =>
        tell(await postpone.run({ matterId: page.matter.id, until: until ?? '', reason }))
      }
    >
      <FieldRow label={t('postpone.until')} required>
        <DayPicker value={until} onChange={setUntil} />
      </FieldRow>
    </ReasonDrawer>
  );
}
