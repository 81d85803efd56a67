import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { ReasonDrawer } from '../acts/reason-drawer.tsx';
import { useOpenStage } from '../page-view.tsx';

/** The answer to the proposer that the matter is not taken up. */
export function RefuseDrawer(place: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('matter');
  const { page, stage, tell } = useOpenStage();
  const conclude = useHostCommand('matters.conclude');
  const stageKey = stage.key;
  return (
    <ReasonDrawer
      {...place}
      form={`matter:${page.matter.id}:${stageKey}:refuse`}
      title={t('intake.refuseTitle')}
      explained={t('intake.refuseExplained')}
      label={t('intake.refuseAct')}
      danger
      command={conclude}
      run={async (reason) =>
        tell(await conclude.run({ matterId: page.matter.id, stage: stageKey, outcome: 'rejected', reason }))
      }
    />
  );
}
