import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../../shared/domain/days.ts';
import { dayText } from '../../../../shared/i18n/spoken-days.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { StateTag } from '../../../ui/state-tag.tsx';
import { useLanguage } from '../../../ui/text-of.ts';
import { ActBar } from '../acts/act-bar.tsx';
import { type NoticeOnPage, useOpenStage } from '../page-view.tsx';
import { Objections } from './objections.tsx';
import { PostNotice } from './post-notice.tsx';

export function RunningNotice({ notice }: { notice: NoticeOnPage }) {
  const { t } = useTranslation('matter');
  const { page, stage, today, offers, tell } = useOpenStage();
  const language = useLanguage();
  const finish = useHostCommand('notices.finish');
  const [replacing, setReplacing] = useState(false);
  const left = daysBetween(today, notice.until);
  const over = left < 0;
  const period = { from: dayText(notice.from, language), until: dayText(notice.until, language) };
  return (
    <>
      <div className="notice-running">
        <StateTag tone={over ? 'good' : 'due'}>
          {over ? t('notice.over') : left === 0 ? t('notice.lastDay') : t('notice.left', { days: left })}
        </StateTag>
        <span>{t('notice.period', period)}</span>
        {notice.place && <span>{t('notice.at', { place: notice.place })}</span>}
      </div>
      <Objections notice={notice} />
      {replacing ? (
        <PostNotice mode="replace" onDone={() => setReplacing(false)} />
      ) : (
        <>
          {offers('finish') && (
            <ActBar
              primary={over}
              label={t('notice.finish')}
              command={finish}
              run={async () => tell(await finish.run({ matterId: page.matter.id, stage: stage.key }))}
            >
              {offers('replace') && <Button onClick={() => setReplacing(true)}>{t('notice.replace')}</Button>}
            </ActBar>
          )}
          {!offers('finish') && offers('replace') && (
            <Button onClick={() => setReplacing(true)}>{t('notice.replace')}</Button>
          )}
        </>
      )}
    </>
  );
}
