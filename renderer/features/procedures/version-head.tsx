import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import type { Drawing, Version } from './drawing.ts';
import { nameOf } from './rule-words.ts';
import { VersionState } from './version-state.tsx';

/** The head of a version: its name, its number, where it stands, and what can be done. */
export function VersionHead({
  version,
  drawing,
  extra,
}: {
  version: Version;
  drawing: Drawing;
  extra?: ReactNode;
}) {
  const { t } = useTranslation('procedures');
  const language = useLanguage();
  return (
    <PageHead
      back="/procedures"
      title={nameOf(drawing.name, language)}
      subtitle={
        <>
          <p>{nameOf(drawing.summary, language)}</p>
          <p className="version-facts">
            <span>{t('version', { version: version.version })}</span>
            <VersionState version={version} />
            {version.appliesFrom !== null && (
              <span>{t('since', { day: dayText(version.appliesFrom, language) })}</span>
            )}
            <span>{version.matters > 0 ? t('matters', { count: version.matters }) : t('noMatters')}</span>
            <span>{t(version.preset ? 'shipped' : 'own')}</span>
          </p>
        </>
      }
      extra={extra}
    />
  );
}
