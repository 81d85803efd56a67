import { useTranslation } from 'react-i18next';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { useLanguage } from '../../ui/text-of.ts';
import type { Preview, Row } from './reading.ts';

/** Why a row is rejected, or what somebody should look at although it goes in. */
export function RowRemark({ row, kind }: { row: Row; kind: Preview['kind'] }) {
  const { t } = useTranslation('rosters');
  const language = useLanguage();
  const { reason, cautions } = row;
  if (reason !== null)
    return <span>{t(`reasons.${reason.code}`, { ...wordsFor(reason.details), ...contextOf(reason) })}</span>;
  return (
    <>
      {row.outcome === 'added' && kind !== 'owners' && (
        <span className="hint">{t(row.known ? 'preview.known' : 'preview.new')}</span>
      )}
      {cautions.map((caution) => (
        <p key={caution} className="roster-caution">
          {t(`cautions.${caution}`)}
        </p>
      ))}
    </>
  );

  function wordsFor(details: NonNullable<Row['reason']>['details']): Record<string, unknown> {
    const mark =
      typeof details.by === 'string' ? t(`fields.${details.by}`, { defaultValue: details.by }) : '';
    const body =
      typeof details.body === 'string'
        ? t(`words:bodyKinds.${details.body}`, { defaultValue: details.body })
        : '';
    const day = (value: unknown) => (typeof value === 'string' ? dayText(value, language) : '');
    return { ...details, mark, body, since: day(details.since), until: day(details.until) };
  }
}

const contextOf = ({ details }: NonNullable<Row['reason']>): { context?: string } =>
  details.samePerson === true ? { context: 'self' } : {};
