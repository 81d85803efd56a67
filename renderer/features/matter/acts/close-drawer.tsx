import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { usePage } from '../page-view.tsx';
import type { DrawerPlace } from './more-menu.tsx';
import { ReasonDrawer } from './reason-drawer.tsx';

/** Ends the matter off its road. */
export function CloseDrawer(place: DrawerPlace) {
  const { t } = useTranslation('matter');
  const { page, tell } = usePage();
  const close = useHostCommand('matters.close');
  return (
    <ReasonDrawer
      {...place}
      form={`matter:${page.matter.id}:close`}
      title={t('more.close')}
      explained={t('closing.explained')}
      label={t('closing.act')}
      danger
      command={close}
      run={async (reason) => tell(await close.run({ matterId: page.matter.id, reason }))}
    />
  );
}
