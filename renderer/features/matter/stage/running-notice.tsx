import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../../shared/domain/days.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { StateTag } from '../../../ui/state-tag.tsx';
import { ActBar } from '../acts/act-bar.tsx';
import { placeId } from '../jump.ts';
import { BoardPhotos } from '../notices/board-photos.tsx';
import { Gaps } from '../notices/gaps.tsx';
import { NoticeFacts } from '../notices/notice-facts.tsx';
import { type NoticeOnPage, useOpenStage } from '../page-view.tsx';
import { Objections } from './objections.tsx';
import { PostNotice } from './post-notice.tsx';

/** The notice on the board: how long still, what proves it, who objected. */
export function RunningNotice({ notice }: { notice: NoticeOnPage }) {
  const { t } = useTranslation('matter');
  const { page, stage, today, offers, tell } = useOpenStage();
  const finish = useHostCommand('notices.finish');
  const [replacing, setReplacing] = useState(false);
  const { over, until } = notice.period;
  const left = daysBetween(today, until);
  const works = offers('replace');
  return (
    <>
      <div className="notice-running">
        <StateTag tone={over ? 'good' : 'due'}>
          {over ? t('notice.over') : left === 0 ? t('notice.lastDay') : t('notice.left', { days: left })}
        </StateTag>
      </div>
      <NoticeFacts notice={notice} />
      <BoardPhotos notice={notice} mayAdd={works} />
      <Gaps notice={notice} mayTell={works} />
      <div id={placeId('objections')} tabIndex={-1} className="objections">
        <Objections notice={notice} mayEnter={offers('object')} mayAnswer={offers('answer')} />
      </div>
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
              {works && <Button onClick={() => setReplacing(true)}>{t('notice.replace')}</Button>}
            </ActBar>
          )}
          {!offers('finish') && works && (
            <Button onClick={() => setReplacing(true)}>{t('notice.replace')}</Button>
          )}
        </>
      )}
    </>
  );
}
