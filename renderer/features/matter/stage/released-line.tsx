import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dayText } from '../../../../shared/i18n/spoken-days.ts';
import type { OutputOf } from '../../../host/methods.ts';
import { StateTag } from '../../../ui/state-tag.tsx';
import { useLanguage } from '../../../ui/text-of.ts';
import { useOpenStage } from '../page-view.tsx';

export type StandingRelease = OutputOf<'notices.standingRelease'>['release'];

/** How far the text of this notice has got at the gate, and the way there. */
export function ReleasedLine({ release }: { release: StandingRelease }) {
  const { t } = useTranslation('matter');
  const { page, stage } = useOpenStage();
  const language = useLanguage();
  const gate = `/matters/${page.matter.id}/release/${stage.key}`;
  return (
    <p className="notice-running">
      {release?.state === 'released' && (
        <StateTag tone="good">
          {t('notice.released', {
            from: dayText(release.from, language),
            until: dayText(release.until, language),
          })}
        </StateTag>
      )}
      {release?.state === 'checking' && (
        <StateTag tone="due">
          {release.undecided > 0
            ? t('notice.undecided', { count: release.undecided })
            : t('notice.approvals', { count: release.approvals })}
        </StateTag>
      )}
      <Link href={gate}>{t(release === null ? 'releases:page.gateLink' : 'notice.toGate')}</Link>
    </p>
  );
}
