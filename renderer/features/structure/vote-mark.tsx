import { CheckCircleOutlined, MinusCircleOutlined, StopOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { isDue } from '../../../shared/domain/due-lists.ts';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import type { Member } from './rows.ts';

/** How a member stands on the due list, and why; with an approval, who gave it. */
export function VoteMark({ member }: { member: Member }) {
  const { t } = useTranslation('structure');
  const language = useLanguage();
  const { standing, counterpart, exclusion, mayVote } = member;
  const icon = mayVote ? (
    <CheckCircleOutlined aria-hidden />
  ) : isDue(standing) ? (
    <StopOutlined aria-hidden />
  ) : (
    <MinusCircleOutlined aria-hidden />
  );
  return (
    <>
      <StateTag tone={mayVote ? 'good' : 'quiet'} icon={icon}>
        {t(`standings.${standing}`, { name: counterpart ?? '' })}
      </StateTag>
      {exclusion !== null && (
        <div className="hint">
          {t('due.because', {
            reason: exclusion.reason,
            approvedBy: exclusion.approvedBy,
            day: dayText(exclusion.approvedOn, language),
          })}
        </div>
      )}
    </>
  );
}
