import { useTranslation } from 'react-i18next';
import { useOpenStage } from '../page-view.tsx';
import { PostNotice } from './post-notice.tsx';
import { RunningNotice } from './running-notice.tsx';
import { StageSection } from './stage-section.tsx';

/** 公示: post it, keep it hanging, answer what residents object, take it down. */
export function NoticeForm() {
  const { t } = useTranslation('matter');
  const { page, stage, offers } = useOpenStage();
  const notices = page.notices.filter((one) => one.stage === stage.key);
  const running = notices.find((one) => one.state === 'running') ?? null;
  return (
    <StageSection title={t('notice.title')} place="notice">
      {running && <RunningNotice notice={running} />}
      {!running && offers('post') && <PostNotice mode="post" />}
      {!running && !offers('post') && <p className="stage-note">{t('notice.notPosted')}</p>}
    </StageSection>
  );
}
