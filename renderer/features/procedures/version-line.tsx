import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dayText, instantText } from '../../../shared/i18n/spoken-days.ts';
import { useLanguage } from '../../ui/text-of.ts';
import type { Version } from './drawing.ts';
import { VersionState } from './version-state.tsx';

/** One version of a procedure: its number, where it stands, from when, and how many matters follow it. */
export function VersionLine({ version, mayEdit }: { version: Version; mayEdit: boolean }) {
  const { t } = useTranslation('procedures');
  const language = useLanguage();
  const draft = version.state === 'draft';
  return (
    <li className="version-line">
      <Link href={`/procedures/${version.id}`} className="version-number figure">
        {t('version', { version: version.version })}
      </Link>
      <span>
        <VersionState version={version} />
      </span>
      <span className="second">
        {draft || version.appliesFrom === null
          ? t('editedAt', { when: instantText(version.editedAt, language) })
          : t('since', { day: dayText(version.appliesFrom, language) })}
      </span>
      <span className="second">
        {version.matters > 0 ? t('matters', { count: version.matters }) : t('noMatters')}
      </span>
      <span className="hint">{t(version.preset ? 'shipped' : 'own')}</span>
      <Link href={`/procedures/${version.id}`} className="version-open">
        {t(draft && mayEdit ? 'openDraft' : 'open')}
      </Link>
    </li>
  );
}
