import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { areaText } from '../../../../shared/domain/areas.ts';
import { textOf, useLanguage } from '../../../ui/text-of.ts';
import { useDay } from '../day-view.tsx';

/** The figure a contested result hangs on: present of due, how many the rule asks for, and the sentence. */
export function QuorumFigures() {
  const { t } = useTranslation('meetings');
  const { meeting, attendees } = useDay();
  const language = useLanguage();
  const { quorum } = meeting;
  if (quorum === null) {
    return (
      <section className="quorum quorum-open" aria-label={t('quorum.title')}>
        <p>{t(attendees.length > 0 ? 'quorum.signInFirst' : 'quorum.countFirst')}</p>
      </section>
    );
  }
  const { heads, area } = quorum;
  const held = heads.held && (area === null || area.held);
  return (
    <section className={`quorum ${held ? 'quorum-held' : 'quorum-short'}`} aria-label={t('quorum.title')}>
      <p className="quorum-state">
        {held ? <CheckCircleFilled aria-hidden /> : <ExclamationCircleFilled aria-hidden />}{' '}
        <strong>{t(held ? 'quorum.held' : 'quorum.short')}</strong>
      </p>
      <div className="quorum-figures">
        <Figure label={t('quorum.present')} figure={heads.present} main />
        <Figure label={t('quorum.due')} figure={heads.base} />
        <Figure label={t('quorum.needed')} figure={heads.needed} />
      </div>
      {area && (
        <p className="second">
          {t('agenda:quorum.area', { present: areaText(area.present), needed: areaText(area.needed) })}
        </p>
      )}
      <p className="quorum-sentence" aria-live="polite">
        {!held && meeting.sentence && textOf(meeting.sentence, language)}
      </p>
      <p className="second">{t('agenda:quorum.beside', { excused: meeting.excused, left: meeting.left })}</p>
    </section>
  );
}

function Figure(props: { label: string; figure: number; main?: boolean }) {
  const { t } = useTranslation('meetings');
  return (
    <div className={props.main ? 'quorum-figure quorum-figure-main' : 'quorum-figure'}>
      <span className="quorum-label">{props.label}</span>
      <span className="quorum-number">
        {props.figure}
        <span className="quorum-unit">{t('quorum.people')}</span>
      </span>
    </div>
  );
}
