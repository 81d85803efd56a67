import { Card, Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../../shared/i18n/spoken-days.ts';
import { useMay } from '../../../host/me.tsx';
import { StateTag, type Tone } from '../../../ui/state-tag.tsx';
import { useLanguage } from '../../../ui/text-of.ts';
import { type NoticeOnPage, usePage } from '../page-view.tsx';
import { Objections } from '../stage/objections.tsx';
import { stageName } from '../stage-words.ts';
import { BoardPhotos } from './board-photos.tsx';
import { Gaps } from './gaps.tsx';
import { NoticeFacts } from './notice-facts.tsx';

const TONES: Readonly<Record<NoticeOnPage['state'], Tone>> = {
  running: 'due',
  completed: 'good',
  replaced: 'quiet',
};

/** Notices that hang no more: their days, photographs and objections stay to be seen, and late ones can be entered. */
export function PastNotices() {
  const { t } = useTranslation('matter');
  const { page } = usePage();
  const language = useLanguage();
  const past = page.notices.filter(({ state }) => state !== 'running');
  if (past.length === 0) return null;
  return (
    <Card size="small" title={t('notice.past', { count: past.length })}>
      <Collapse
        ghost
        size="small"
        items={past.toReversed().map((notice) => ({
          key: notice.id,
          label: (
            <span className="notice-running">
              {stageName(page, notice.stage, language)}
              <StateTag tone={TONES[notice.state]}>{t(`notice.states.${notice.state}`)}</StateTag>
            </span>
          ),
          extra: <span className="hint">{dayText(notice.postedOn, language)}</span>,
          children: <PastNotice notice={notice} />,
        }))}
      />
    </Card>
  );
}

function PastNotice({ notice }: { notice: NoticeOnPage }) {
  const { page } = usePage();
  const may = useMay();
  const isOpen = page.matter.state === 'open' && notice.state === 'completed';
  const { communityId } = page.matter;
  return (
    <>
      <NoticeFacts notice={notice} />
      <BoardPhotos notice={notice} mayAdd={isOpen && may('notices.publish', communityId)} />
      <Gaps notice={notice} mayTell={false} />
      <Objections
        notice={notice}
        mayEnter={isOpen && may('matters.write', communityId)}
        mayAnswer={isOpen && may('matters.decide', communityId)}
      />
    </>
  );
}
