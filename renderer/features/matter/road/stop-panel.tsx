import { ExceptionOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dayText } from '../../../../shared/i18n/spoken-days.ts';
import { StateTag } from '../../../ui/state-tag.tsx';
import { textOf, useLanguage } from '../../../ui/text-of.ts';
import { type RunOnPage, type StopOnRoad, usePage } from '../page-view.tsx';

/** What happened at a stop, every walk of it, the latest first. */
export function StopPanel({ stop }: { stop: StopOnRoad }) {
  const { t } = useTranslation('matter');
  const { page } = usePage();
  const language = useLanguage();
  const runs = page.runs
    .filter((run) => run.stage === stop.stage)
    .sort((one, other) => other.round - one.round);
  return (
    <div className="stop-panel">
      {runs.length === 0 && <p>{t(stop.look === 'ahead' ? 'road.shut' : 'road.notWalked')}</p>}
      {runs.map((run) => (
        <RunLines key={run.round} run={run} several={runs.length > 1} />
      ))}
      {stop.dueOn && stop.look === 'here' && (
        <p className={stop.overdue ? 'text-bad' : ''}>
          {t(stop.overdue ? 'road.wasDue' : 'road.due', { day: dayText(stop.dueOn, language) })}
        </p>
      )}
      {stop.overridden && (
        <p className="text-due">
          <ExceptionOutlined aria-hidden /> {t('road.overriddenLong')}
        </p>
      )}
    </div>
  );
}

const TONES: Record<RunOnPage['state'], 'good' | 'due' | 'bad' | 'quiet'> = {
  open: 'due',
  passed: 'good',
  failed: 'bad',
  sent_back: 'due',
  skipped: 'quiet',
  superseded: 'quiet',
};

function RunLines({ run, several }: { run: RunOnPage; several: boolean }) {
  const { t } = useTranslation('matter');
  const { page } = usePage();
  const language = useLanguage();
  const meetings = page.meetings.filter((one) => one.stage === run.stage && one.round === run.round);
  return (
    <section className="stop-run">
      <header className="stop-run-head">
        {several && <strong>{t('road.roundLong', { round: run.round })}</strong>}
        <StateTag tone={TONES[run.state]}>{t(`words:runStates.${run.state}`)}</StateTag>
        <span>
          {run.concludedOn
            ? t('road.fromTo', {
                from: dayText(run.openedOn, language),
                to: dayText(run.concludedOn, language),
              })
            : t('road.since', { from: dayText(run.openedOn, language) })}
        </span>
      </header>
      {run.sentence && <p>{textOf(run.sentence, language)}</p>}
      {run.reason && <p>{t('road.because', { reason: run.reason })}</p>}
      {meetings.map((meeting) => (
        <p key={meeting.id}>
          <Link href={`/meetings/${meeting.id}`}>
            {t('road.meeting', { body: meeting.body, day: dayText(meeting.heldOn, language) })}
          </Link>
        </p>
      ))}
    </section>
  );
}
