import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../../shared/i18n/spoken-days.ts';
import type { Day } from '../../../../shared/values.ts';
import { useLanguage } from '../../../ui/text-of.ts';
import { type NoticeOnPage, usePage } from '../page-view.tsx';

/** The days of a notice as they really were, where it hangs, and the notices before and after it. */
export function NoticeFacts({ notice }: { notice: NoticeOnPage }) {
  const { t } = useTranslation('matter');
  const { page } = usePage();
  const language = useLanguage();
  const day = (given: Day) => dayText(given, language);
  const { period, screens } = notice;
  const other = (id: string | null) => page.notices.find((one) => one.id === id);
  const [before, after] = [other(notice.replaces), other(notice.replacedBy)];
  return (
    <dl className="stage-facts notice-facts">
      <Fact name={t('notice.periodName')}>
        {t('notice.fromUntil', { from: day(notice.from), until: day(period.until) })}
        {period.owedDays > 0 && (
          <span className="notice-owed">
            {t('notice.owed', { count: period.owedDays, until: day(notice.until) })}
          </span>
        )}
      </Fact>
      <Fact name={t('notice.shownName')}>
        {t('notice.shown', { count: period.shownDays, needed: period.neededDays })}
      </Fact>
      {notice.place && <Fact name={t('notice.placeName')}>{notice.place}</Fact>}
      {screens.days > 0 && (
        <Fact name={t('notice.screensName')}>
          {t('notice.screens', {
            kiosks: screens.kiosks.join(t('listComma')),
            count: screens.days,
            shows: screens.shows,
          })}
        </Fact>
      )}
      {before && (
        <Fact name={t('notice.replacesName')}>
          {t('notice.replaces', { day: day(before.postedOn), reason: before.replacedBecause ?? '' })}
        </Fact>
      )}
      {notice.replacedBecause !== null && (
        <Fact name={t('notice.replacedName')}>
          {notice.replacedBecause}
          {after && ` ${t('notice.successor', { day: day(after.postedOn) })}`}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
