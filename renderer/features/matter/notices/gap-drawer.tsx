import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/values.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { ReasonDrawer } from '../acts/reason-drawer.tsx';
import { type NoticeOnPage, usePage } from '../page-view.tsx';

/** The notice was torn down, covered, or the screen was dark: from when until when, and why. */
export function GapDrawer({ notice, onClose }: { notice: NoticeOnPage; onClose: () => void }) {
  const { t } = useTranslation('matter');
  const { today } = usePage();
  const tell = useHostCommand('notices.tellGap');
  const [from, setFrom] = useState<Day>(today);
  const [until, setUntil] = useState<Day>(today);
  const chooseFrom = (day: Day) => {
    setFrom(day);
    if (until < day) setUntil(day);
  };
  return (
    <ReasonDrawer
      open
      onClose={onClose}
      form={`notice:${notice.id}:gap`}
      title={t('board.tellGap')}
      explained={t('board.gapExplained')}
      label={t('board.tellGap')}
      reasonLabel={t('board.gapReason')}
      command={tell}
      run={(reason) => tell.run({ noticeId: notice.id, from, until, reason })}
    >
      <div className="field-pair">
        <FieldRow label={t('board.gapFrom')} required>
          <DayPicker
            value={from}
            allowClear={false}
            from={notice.from}
            until={today}
            onChange={(day) => day && chooseFrom(day)}
          />
        </FieldRow>
        <FieldRow label={t('board.gapUntil')} required>
          <DayPicker
            value={until}
            allowClear={false}
            from={from}
            until={today}
            onChange={(day) => day && setUntil(day)}
          />
        </FieldRow>
      </div>
    </ReasonDrawer>
  );
}
