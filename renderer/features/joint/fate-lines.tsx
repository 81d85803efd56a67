import { useTranslation } from 'react-i18next';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { DayText } from '../../ui/day-text.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import type { FateOf } from './rows.ts';

/** What became of a topic, day by day: as the proposer is told it. */
export function FateLines({ fate }: { fate: FateOf }) {
  const { t } = useTranslation('joint');
  const language = useLanguage();
  const sentence = ({ kind, grade, dueOn, other }: FateOf['steps'][number]) =>
    t(`fate.${kind}`, {
      other: other ?? '',
      grade: grade === null ? '' : t(`grades.${grade}`),
      due: dueOn === null ? '' : dayText(dueOn, language),
    });
  return (
    <ol className="joint-steps">
      {fate.steps.map((step, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end
        <li key={place}>
          <DayText day={step.day} className="second" />
          <div>
            {sentence(step)}
            {step.text !== '' && <p className="second">{step.text}</p>}
          </div>
        </li>
      ))}
      {fate.meeting !== null && (
        <li>
          <DayText day={fate.meeting.heldOn} className="second" />
          <div>
            {fate.meeting.title}
            {fate.meeting.decision !== '' && (
              <p>
                <span className="second">{t('fate.decision')}</span> {fate.meeting.decision}
              </p>
            )}
          </div>
        </li>
      )}
      {fate.tasks.map((task) => (
        <li key={task.id}>
          <span className="second">{task.number}</span>
          <div>
            {task.text}
            <p className="second">
              {t('fate.taskLead', { lead: task.lead, day: dayText(task.dueOn, language) })}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
