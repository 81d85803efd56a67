import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useLanguage } from '../../../ui/text-of.ts';
import { jumpTo } from '../jump.ts';
import { type Missing, usePage } from '../page-view.tsx';
import { missingSentence } from './missing-sentence.ts';

/** 还差: every thing missing before the open stage may end, each with the way to where it is done. */
export function MissingList() {
  const { t } = useTranslation('matter');
  const { page } = usePage();
  if (page.missing.length === 0) {
    return (
      <p className="missing-none">
        <CheckCircleOutlined aria-hidden /> {t('missing.none')}
      </p>
    );
  }
  return (
    <section className="missing" aria-labelledby="missing-title">
      <h3 id="missing-title" className="missing-title">
        <ExclamationCircleOutlined aria-hidden /> {t('missing.title', { count: page.missing.length })}
      </h3>
      <ul className="missing-list">
        {page.missing.map((missing) => (
          <MissingThing key={`${missing.code} ${JSON.stringify(missing.details)}`} missing={missing} />
        ))}
      </ul>
    </section>
  );
}

function MissingThing({ missing }: { missing: Missing }) {
  const { t } = useTranslation('matter');
  const { stage, offers } = usePage();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const go = () => {
    if (missing.meetingId === null) jumpTo(missing.place);
    else navigate(`/meetings/${missing.meetingId}`);
  };
  return (
    <li className="missing-thing">
      <span>{missingSentence(missing, { t, language, stage })}</span>
      {(missing.place !== 'records' || offers('attach')) && (
        <Button type="link" size="small" onClick={go}>
          {missing.meetingId === null ? t(`jump.${missing.place}`) : t('jump.meeting')}
        </Button>
      )}
    </li>
  );
}
