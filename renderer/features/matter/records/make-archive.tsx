import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../host/me.tsx';
import { packageAddress, savePaper } from '../../../host/papers.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { RefusalAlert } from '../../../ui/refusal-alert.tsx';
import { usePage } from '../page-view.tsx';

/** 一事一档: carries everything kept of the matter away, signed. */
export function MakeArchive() {
  const { t } = useTranslation('packages');
  const { matter } = usePage().page;
  const may = useMay()('packages.make', matter.communityId);
  const make = useHostCommand('packages.makeMatter');
  if (!may) return null;
  const carryAway = async () => {
    const { packageId } = await make.run({ matterId: matter.id });
    await savePaper(packageAddress(packageId));
  };
  return (
    <div className="make-archive">
      <Button loading={make.busy} onClick={() => void carryAway().catch(() => undefined)}>
        {t('page.makeMatter')}
      </Button>
      <RefusalAlert refusal={make.refusal} />
    </div>
  );
}
