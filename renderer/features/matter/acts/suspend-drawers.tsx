import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { usePage } from '../page-view.tsx';
import type { DrawerPlace } from './more-menu.tsx';
import { ReasonDrawer } from './reason-drawer.tsx';

export function SuspendDrawer(place: DrawerPlace) {
  const { t } = useTranslation('matter');
  const { page, tell } = usePage();
  const suspend = useHostCommand('matters.suspend');
  return (
    <ReasonDrawer
      {...place}
      form={`matter:${page.matter.id}:suspend`}
      title={t('more.suspend')}
      explained={t('suspend.explained')}
      label={t('suspend.act')}
      command={suspend}
      run={async (reason) => tell(await suspend.run({ matterId: page.matter.id, reason }))}
    />
  );
}

export function ResumeDrawer(place: DrawerPlace) {
  const { t } = useTranslation('matter');
  const { page, tell } = usePage();
  const resume = useHostCommand('matters.resume');
  return (
    <ReasonDrawer
      {...place}
      form={`matter:${page.matter.id}:resume`}
      title={t('more.resume')}
      explained={t('resume.explained')}
      label={t('resume.act')}
      reasonOptional
      command={resume}
      run={async (reason) => tell(await resume.run({ matterId: page.matter.id, reason }))}
    />
  );
}
