import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { areaText } from '../../../shared/domain/areas.ts';
import { textOf, useLanguage } from '../../ui/text-of.ts';
import { useMeeting } from './meeting-view.tsx';

/** The figure a contested result hangs on: who is due, who is here, how many the rule asks for. */
export function QuorumPanel() {
  const { t } = useTranslation('meetings');
  const { meeting, attendees } = useMeeting();
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
      <div className="quorum-state" aria-live="polite">
        {held ? <CheckCircleFilled aria-hidden /> : <ExclamationCircleFilled aria-hidden />}
        <strong>{t(held ? 'quorum.held' : 'quorum.short')}</strong>
        {!held && meeting.sentence && <p>{textOf(meeting.sentence, language)}</p>}
      </div>
      <Figure label={t('quorum.due')} figure={String(heads.base)} unit={t('quorum.people')} />
      <Figure label={t('quorum.present')} figure={String(heads.present)} unit={t('quorum.people')} />
      <Figure label={t('quorum.needed')} figure={String(heads.needed)} unit={t('quorum.people')} />
      {area && (
        <>
          <Figure label={t('quorum.areaPresent')} figure={areaText(area.present)} unit={t('squareMetre')} />
          <Figure label={t('quorum.areaNeeded')} figure={areaText(area.needed)} unit={t('squareMetre')} />
        </>
      )}
      <Figure label={t('quorum.excused')} figure={String(meeting.excused)} unit={t('quorum.people')} small />
      <Figure label={t('quorum.recused')} figure={String(meeting.recused)} unit={t('quorum.people')} small />
    </section>
  );
}

function Figure(props: { label: string; figure: string; unit: string; small?: boolean }) {
  return (
    <div className={props.small ? 'quorum-figure quorum-figure-small' : 'quorum-figure'}>
      <span className="quorum-label">{props.label}</span>
      <span className="quorum-number">
        {props.figure}
        <span className="quorum-unit">{props.unit}</span>
      </span>
    </div>
  );
}
