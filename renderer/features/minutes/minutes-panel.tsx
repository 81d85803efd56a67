import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { instantText } from '../../../shared/i18n/spoken-days.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import type { Kind } from './view.ts';
import './minutes.css';

/** Where the two minutes of a meeting stand, and the way to them. */
export function MinutesPanel({ meetingId }: { readonly meetingId: string }) {
  const { t } = useTranslation('minutes');
  return (
    <section className="panel" aria-labelledby="minutes-panel-title">
      <h2 id="minutes-panel-title">{t('minutesPanel.title')}</h2>
      <ul className="minutes-list">
        <MinutesLine meetingId={meetingId} kind="record" />
        <MinutesLine meetingId={meetingId} kind="summary" />
      </ul>
      <Link href={`/meetings/${meetingId}/minutes`}>{t('minutesPanel.open')}</Link>
    </section>
  );
}

const TONES = { live: 'quiet', editing: 'due', checking: 'due', signed: 'good' } as const;

function MinutesLine({ meetingId, kind }: { readonly meetingId: string; readonly kind: Kind }) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const { data } = useHostQuery('minutes.get', { meetingId, kind });
  if (!data) return null;
  const { phase, signedBy, signedAt } = data;
  return (
    <li>
      <p>
        <strong>{t(`kinds.${kind}`)}</strong> <StateTag tone={TONES[phase]}>{t(`phases.${phase}`)}</StateTag>
      </p>
      <p className="hint">
        {signedBy !== null && signedAt !== null
          ? t('minutesPanel.signedOn', { name: signedBy, day: instantText(signedAt, language) })
          : t(phase === 'live' ? 'minutesPanel.notDrawn' : `phaseHints.${phase}`)}
      </p>
    </li>
  );
}
