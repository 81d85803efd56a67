import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../shared/errors.ts';
import { useMay } from '../../host/me.tsx';
import type { OutputOf } from '../../host/methods.ts';
import { noticeAddress, packageAddress, savePaper } from '../../host/papers.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';

const PAPERS = ['poster.pdf', 'notice.docx', 'notice.pdf'] as const;

/** What was let go, to hang on the board and to carry to a public screen or whoever asks. */
export function CarryAway({ release }: { release: OutputOf<'releases.get'> }) {
  const { t } = useTranslation('releases');
  const mayPack = useMay()('packages.make', release.preview.communityId);
  const make = useHostCommand('packages.makeNotice');
  const [making, setMaking] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = async (what: string, work: () => Promise<unknown>) => {
    setMaking(what);
    setRefusal(null);
    try {
      await work();
    } catch (thrown) {
      setRefusal(thrown instanceof Refusal ? thrown : new Refusal('internal', { ref: '' }));
    } finally {
      setMaking(null);
    }
  };
  return (
    <>
      <div className="release-acts">
        {mayPack && (
          <Button
            type="primary"
            loading={making === 'package'}
            onClick={() =>
              void take('package', async () =>
                savePaper(packageAddress((await make.run({ releaseId: release.id })).packageId)),
              )
            }
          >
            {t('page.makePackage')}
          </Button>
        )}
        {PAPERS.map((paper) => (
          <Button
            key={paper}
            loading={making === paper}
            onClick={() => void take(paper, () => savePaper(noticeAddress(release.id, paper)))}
          >
            {t(`page.papers.${paper.replace('.', '_')}`)}
          </Button>
        ))}
      </div>
      <RefusalAlert refusal={refusal} onClose={() => setRefusal(null)} />
    </>
  );
}
