import { useTranslation } from 'react-i18next';
import { useHostQuery } from '../../host/use-host-query.ts';
import { useToday } from '../../host/use-today.ts';
import { EmptyHint } from '../../ui/empty.tsx';
import { FigureStrip } from '../../ui/figure-strip.tsx';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useUrlFilters } from '../../ui/use-url-filters.ts';
import { FigureTable } from './figure-table.tsx';

const INITIAL = { year: '' };
const SHOWN = ['total', 'inTime', 'late', 'open', 'overdue', 'missedTwice'] as const;

/** How tasks came out in a year: by the unit that leads, and by community. */
export function FiguresPage() {
  const { t } = useTranslation('tasks');
  const thisYear = useToday().slice(0, 4);
  const { filters, change } = useUrlFilters(INITIAL);
  const year = /^2\d{3}$/.test(filters.year) ? filters.year : thisYear;
  const { data: choices } = useHostQuery('tasks.choices', {});
  const { data, error } = useHostQuery('tasks.figures', { year: Number(year) }, { keepPrevious: true });
  const years = [...new Set([thisYear, ...(choices?.years ?? []).map(String)])].sort().reverse();
  return (
    <>
      <PageHead
        title={t('figures.title')}
        subtitle={t('figures.subtitle')}
        back="/tasks"
        extra={
          <FilterSelect
            label={t('register.year')}
            value={year}
            choices={years.map((value) => ({ value, label: t('register.yearOf', { year: value }) }))}
            onChange={(next) => change({ year: next })}
          />
        }
      />
      <RefusalAlert refusal={error} />
      {data === undefined && error === null && <Loading />}
      {data !== undefined && data.all.total === 0 && (
        <div className="panel">
          <EmptyHint title={t('figures.none')} hint={t('figures.noneHint')} />
        </div>
      )}
      {data !== undefined && data.all.total > 0 && (
        <>
          <FigureStrip
            figures={SHOWN.map((key) => ({ key, label: t(`figures.${key}`), value: data.all[key] }))}
          />
          <FigureTable
            title={t('figures.byUnit')}
            name={t('figures.name')}
            rows={data.byUnit}
            note={t('figures.twiceNote')}
          />
          <FigureTable title={t('figures.byPlace')} name={t('figures.place')} rows={data.byPlace} />
        </>
      )}
    </>
  );
}
