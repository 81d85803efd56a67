import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../../shared/i18n/spoken-days.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { useLanguage } from '../../../ui/text-of.ts';
import { ReasonDrawer } from '../acts/reason-drawer.tsx';
import type { NoticeOnPage } from '../page-view.tsx';
import { GapDrawer } from './gap-drawer.tsx';

type Gap = NoticeOnPage['gaps'][number];

/** Days on which the board did not show the notice; they are hung on behind its end. */
export function Gaps({ notice, mayTell }: { notice: NoticeOnPage; mayTell: boolean }) {
  const { t } = useTranslation('matter');
  const [telling, setTelling] = useState(false);
  const [leaving, setLeaving] = useState<Gap | null>(null);
  const takeBack = useHostCommand('notices.takeBackGap');
  if (!mayTell && notice.gaps.length === 0) return null;
  return (
    <section className="board-part">
      <header className="stage-section-head">
        <h4>{t('board.gaps')}</h4>
        {mayTell && <Button onClick={() => setTelling(true)}>{t('board.tellGap')}</Button>}
      </header>
      {notice.gaps.length === 0 && <p className="hint">{t('board.noGaps')}</p>}
      {notice.gaps.map((gap) => (
        <GapLine key={gap.id} gap={gap} onTakeBack={mayTell ? () => setLeaving(gap) : null} />
      ))}
      {telling && <GapDrawer notice={notice} onClose={() => setTelling(false)} />}
      <ReasonDrawer
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        form={`notice:${notice.id}:gap-back`}
        title={t('board.takeBack')}
        explained={t('board.takeBackExplained')}
        label={t('board.takeBack')}
        command={takeBack}
        run={async (reason) => {
          if (leaving) await takeBack.run({ gapId: leaving.id, reason });
        }}
      />
    </section>
  );
}

function GapLine({ gap, onTakeBack }: { gap: Gap; onTakeBack: (() => void) | null }) {
  const { t } = useTranslation('matter');
  const language = useLanguage();
  const [from, until] = [dayText(gap.from, language), dayText(gap.until, language)];
  const days = gap.from === gap.until ? from : t('board.days', { from, until });
  return (
    <div className="objection">
      <div className="objection-head">
        <span className={gap.takenBack === null ? 'figure' : 'figure board-void'}>{days}</span>
        <span>{gap.reason}</span>
        <span className="hint">{t('board.toldBy', { name: gap.toldBy })}</span>
        {gap.takenBack === null && onTakeBack && (
          <Button size="small" onClick={onTakeBack}>
            {t('board.takeBack')}
          </Button>
        )}
      </div>
      {gap.takenBack !== null && <p className="hint">{t('board.takenBack', { reason: gap.takenBack })}</p>}
    </div>
  );
}
