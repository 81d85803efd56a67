import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { ActBar } from '../acts/act-bar.tsx';
import { usePage } from '../page-view.tsx';
import { EditDrawer } from './edit-drawer.tsx';
import { RefuseDrawer } from './refuse-drawer.tsx';
import { StageSection } from './stage-section.tsx';

/** Intake: take the matter up, put its proposal right, or answer why it is not taken up. */
export function IntakeForm() {
  const { t } = useTranslation('matter');
  const { page, offers, tell } = usePage();
  const register = useHostCommand('matters.register');
  const [open, setOpen] = useState<'edit' | 'refuse' | null>(null);
  const others = (
    <>
      {offers('edit') && (
        <Button icon={<EditOutlined aria-hidden />} onClick={() => setOpen('edit')}>
          {t('intake.edit')}
        </Button>
      )}
      {offers('conclude') && (
        <Button danger onClick={() => setOpen('refuse')}>
          {t('intake.refuseAct')}
        </Button>
      )}
    </>
  );
  return (
    <StageSection title={t('intake.title')} place="matter">
      <p className="stage-note">{t('intake.explained')}</p>
      {offers('register') ? (
        <ActBar
          primary
          label={t('intake.register')}
          command={register}
          run={async () => tell(await register.run({ matterId: page.matter.id }))}
        >
          {others}
        </ActBar>
      ) : (
        <div className="act-buttons">{others}</div>
      )}
      <EditDrawer open={open === 'edit'} onClose={() => setOpen(null)} />
      <RefuseDrawer open={open === 'refuse'} onClose={() => setOpen(null)} />
    </StageSection>
  );
}
