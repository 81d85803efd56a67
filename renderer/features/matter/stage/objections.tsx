import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../../shared/i18n/spoken-days.ts';
import { StateTag } from '../../../ui/state-tag.tsx';
import { useLanguage } from '../../../ui/text-of.ts';
import { placeId } from '../jump.ts';
import { type NoticeOnPage, useOpenStage } from '../page-view.tsx';
import { AnswerDrawer } from './answer-drawer.tsx';
import { ObjectionDrawer } from './objection-drawer.tsx';

type Objection = NoticeOnPage['objections'][number];

/** What residents objected during the notice, and how each was answered. */
export function Objections({ notice }: { notice: NoticeOnPage }) {
  const { t } = useTranslation('matter');
  const { offers } = useOpenStage();
  const [entering, setEntering] = useState(false);
  const [answering, setAnswering] = useState<Objection | null>(null);
  return (
    <section className="objections" id={placeId('objections')} tabIndex={-1}>
      <header className="stage-section-head">
        <h4>{t('objections.title')}</h4>
        {offers('object') && <Button onClick={() => setEntering(true)}>{t('objections.enter')}</Button>}
      </header>
      {notice.objections.length === 0 && <p className="hint">{t('objections.none')}</p>}
      {notice.objections.map((one) => (
        <ObjectionLines key={one.id} objection={one} onAnswer={() => setAnswering(one)} />
      ))}
      <ObjectionDrawer open={entering} onClose={() => setEntering(false)} />
      {answering && (
        <AnswerDrawer key={answering.id} objection={answering} onClose={() => setAnswering(null)} />
      )}
    </section>
  );
}

function ObjectionLines({ objection, onAnswer }: { objection: Objection; onAnswer: () => void }) {
  const { t } = useTranslation('matter');
  const { today, offers } = useOpenStage();
  const language = useLanguage();
  const open = objection.answeredOn === null;
  const late = open && today > objection.answerDueOn;
  return (
    <article className="objection">
      <div className="objection-head">
        <strong>{t('objections.number', { number: objection.number })}</strong>
        <StateTag tone={late ? 'bad' : open ? 'due' : 'good'}>
          {open
            ? t(late ? 'objections.late' : 'objections.due', {
                day: dayText(objection.answerDueOn, language),
              })
            : t(objection.upheld ? 'objections.upheld' : 'objections.notUpheld')}
        </StateTag>
        <span className="hint">
          {[dayText(objection.raisedOn, language), objection.channel].filter(Boolean).join(' · ')}
        </span>
        {open && offers('answer') && (
          <Button size="small" onClick={onAnswer}>
            {t('objections.answer')}
          </Button>
        )}
      </div>
      <p>{objection.text}</p>
      {objection.answer && (
        <p className="objection-answer">{t('objections.answered', { text: objection.answer })}</p>
      )}
    </article>
  );
}
