import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { usePage } from '../page-view.tsx';
import type { DrawerPlace } from './more-menu.tsx';
import { ReasonDrawer } from './reason-drawer.tsx';

/** A supervisor's remark. It stays in the file and changes nothing. */
export function CommentDrawer(place: DrawerPlace) {
  const { t } = useTranslation('matter');
  const { page } = usePage();
  const write = useHostCommand('comments.write');
  return (
    <ReasonDrawer
      {...place}
      form={`matter:${page.matter.id}:comment`}
      title={t('more.comment')}
      explained={t('comments.explained')}
      label={t('comments.act')}
      reasonLabel={t('comments.text')}
      command={write}
      run={(text) => write.run({ matterId: page.matter.id, text })}
    />
  );
}
