import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../../shared/i18n/spoken-days.ts';
import { StateTag } from '../../../ui/state-tag.tsx';
import { useLanguage } from '../../../ui/text-of.ts';
import { type NoticeOnPage, usePage } from '../page-view.tsx';
import { AnswerDrawer } from './answer-drawer.tsx';
import { ObjectionDrawer } from './objection-drawer.tsx';

type Objection = NoticeOnPage['objections'][number];

interface ObjectionsProps {
  readonly notice: NoticeOnPage;
  readonly mayEnter: boolean;
  readonly mayAnswer: boolean;
}

/** What residents objected during the notice, and how each was answered. */
export function Objections({ notice, mayEnter, mayAnswer }: ObjectionsProps) {
  const { t } = useTranslation('matter');
  const [entering, setEntering] = useState(false);
  const [answering, setAnswering] = useState<Objection | null>(null);
  return (
    <section>
      <header className="stage-section-head">
        <h4>{t('objections.title')}</h4>
        {mayEnter && <Button onClick={() => setEntering(true)}>{t('objections.enter')}</Button>}
      </header>
      {notice.objections.length === 0 && <p className="hint">{t('objections.none')}</p>}
      {notice.objections.map((one) => (
        <ObjectionLines key={one.id} objection={one} onAnswer={mayAnswer ? () => setAnswering(one) : null} />
      ))}
      <ObjectionDrawer notice={notice} open={entering} onClose={() => setEntering(false)} />
      {answering && (
        <AnswerDrawer
          key={answering.id}
          notice={notice}
          objection={answering}
          onClose={() => setAnswering(null)}
        />
      )}
    </section>
  );
}

function ObjectionLines({ objection, onAnswer }: { objection: Objection; onAnswer: (() => void) | null }) {
  const { t } = useTranslation('matter');
  const { today } = usePage();
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
        {objection.late && <StateTag tone="quiet">{t('objections.cameLate')}</StateTag>}
        <span className="hint">
          {[dayText(objection.raisedOn, language), objection.channel].filter(Boolean).join(' · ')}
        </span>
        {open && onAnswer && (
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
