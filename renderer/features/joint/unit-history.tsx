import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { DayText } from '../../ui/day-text.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import { dotted } from './dotted.ts';
import type { UnitPageOf } from './rows.ts';
import { TopicStateTag } from './topic-state-tag.tsx';

/** Who has sat for the unit, what it proposed, what it has in the lists. */
export function UnitHistory({ data }: { data: UnitPageOf }) {
  const { t } = useTranslation('joint');
  const language = useLanguage();
  const term = (since: string, until: string | null): string => {
    if (until === null) return t('unit.from', { day: dayText(since, language) });
    if (until < since) return t('unit.neverSat');
    return t('unit.fromTo', { since: dayText(since, language), until: dayText(until, language) });
  };
  const stateOf = ({ list, state }: UnitPageOf['lists'][number]): string =>
    t(list === 'project' ? `projectStates.${state}` : `entryStates.${state}`, { defaultValue: state });
  return (
    <div>
      <section className="panel joint-section">
        <h2>{t('unit.seats')}</h2>
        {data.seats.length === 0 && <p className="second">{t('unit.seatsNone')}</p>}
        <ul className="joint-lines">
          {data.seats.map(({ membershipId, person, named, body, since, until }) => (
            <li key={membershipId}>
              <span className={until === null ? 'joint-now' : ''}>{named ? person : t('unit.standIn')}</span>
              <span className="second">{dotted(body, term(since, until))}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="panel joint-section">
        <h2>{t('unit.topics')}</h2>
        {data.topics.length === 0 && <p className="second">{t('unit.topicsNone')}</p>}
        <ul className="joint-lines">
          {data.topics.map(({ id, callId, title, handedInOn, state }) => (
            <li key={id}>
              <Link href={`/joint/topics/${callId}?topic=${id}`}>{title}</Link>
              <span className="joint-tags">
                <DayText day={handedInOn} className="second" />
                <TopicStateTag state={state} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="panel joint-section">
        <h2>{t('unit.lists')}</h2>
        {data.lists.length === 0 && <p className="second">{t('unit.listsNone')}</p>}
        <ul className="joint-lines">
          {data.lists.map((line) => (
            <li key={`${line.role}-${line.id}`}>
              <span>{dotted(t('yearOf', { year: line.year }), t(`lists.${line.list}`), line.title)}</span>
              <span className="second">{dotted(t(`roles.${line.role}`), stateOf(line))}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
