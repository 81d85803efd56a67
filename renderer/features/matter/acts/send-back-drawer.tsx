import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { FieldRow } from '../../../ui/field-row.tsx';
import { usePage } from '../page-view.tsx';
import type { DrawerPlace } from './more-menu.tsx';
import { ReasonDrawer } from './reason-drawer.tsx';
import { StageSelect } from './stage-select.tsx';

/** Back along the road: what was concluded from there on must be done again. */
export function SendBackDrawer(place: DrawerPlace) {
  const { t } = useTranslation('matter');
  const { page, tell } = usePage();
  const sendBack = useHostCommand('matters.sendBack');
  const [to, setTo] = useState<string | null>(null);
  return (
    <ReasonDrawer
      {...place}
      form={`matter:${page.matter.id}:sendBack`}
      title={t('more.sendBack')}
      explained={t('sendBack.explained')}
      label={t('sendBack.act')}
      danger
      command={sendBack}
      unfilled={to === null ? [t('sendBack.to')] : []}
      run={async (reason) => tell(await sendBack.run({ matterId: page.matter.id, to: to ?? '', reason }))}
    >
      <FieldRow label={t('sendBack.to')} required>
        <StageSelect label={t('sendBack.to')} value={to} onChange={setTo} />
      </FieldRow>
    </ReasonDrawer>
  );
}
