import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { ReasonDrawer } from '../acts/reason-drawer.tsx';
import { useOpenStage } from '../page-view.tsx';

interface WaiveDrawerProps {
  kind: string;
  open: boolean;
  onClose: () => void;
}

/** States, with a reason, that this matter has no such paper. */
export function WaiveDrawer({ kind, open, onClose }: WaiveDrawerProps) {
  const { t } = useTranslation('matter');
  const { page, stage } = useOpenStage();
  const waive = useHostCommand('records.waive');
  return (
    <ReasonDrawer
      open={open}
      onClose={onClose}
      form={`matter:${page.matter.id}:${stage.key}:waive:${kind}`}
      title={t('records.waiveTitle', { kind })}
      explained={t('records.waiveExplained')}
      label={t('records.waiveAct')}
      command={waive}
      run={(reason) => waive.run({ matterId: page.matter.id, stage: stage.key, kind, reason })}
    />
  );
}
