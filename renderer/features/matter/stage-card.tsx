import { Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { textOf, useLanguage } from '../../ui/text-of.ts';
import { ResumeDrawer } from './acts/suspend-drawers.tsx';
import { placeId } from './jump.ts';
import { MissingList } from './missing/missing-list.tsx';
import { Overrides } from './missing/overrides.tsx';
import { usePage } from './page-view.tsx';
import { StageForm } from './stage/stage-form.tsx';
import { StageHead } from './stage-head.tsx';
import './stage/stage.css';

/** What is to be done now. What is missing comes first. */
export function StageCard() {
  const { page, stage } = usePage();
  if (stage === null) return <EndedCard />;
  return (
    <Card className="stage-card" id={placeId('stage')} tabIndex={-1}>
      <StageHead stage={stage} />
      <MissingList />
      {page.matter.state === 'suspended' && <Resume />}
      {page.matter.state === 'open' && (
        <>
          <Overrides />
          <StageForm />
        </>
      )}
    </Card>
  );
}

function Resume() {
  const { t } = useTranslation('matter');
  const { offers } = usePage();
  const [open, setOpen] = useState(false);
  if (!offers('resume')) return null;
  return (
    <div className="stage-section">
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('resume.act')}
      </Button>
      <ResumeDrawer open={open} onClose={() => setOpen(false)} />
    </div>
  );
}

function EndedCard() {
  const { t } = useTranslation('matter');
  const { page } = usePage();
  const language = useLanguage();
  const { matter } = page;
  const last = page.runs.at(-1)?.sentence ?? null;
  return (
    <Card className="stage-card" id={placeId('stage')} tabIndex={-1}>
      <h2 className="stage-name">{t(`words:states.${matter.state}`)}</h2>
      {matter.endedOn && <p>{t('stage.endedOn', { day: dayText(matter.endedOn, language) })}</p>}
      {matter.endReason && <p>{t('stage.endReason', { reason: matter.endReason })}</p>}
      {last && <p className="ended-sentence">{textOf(last, language)}</p>}
    </Card>
  );
}
