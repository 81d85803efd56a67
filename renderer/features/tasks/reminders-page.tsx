import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHostQuery } from '../../host/use-host-query.ts';
import { EmptyHint } from '../../ui/empty.tsx';
import { FilterLine } from '../../ui/filter-line.tsx';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useUrlFilters } from '../../ui/use-url-filters.ts';
import { ReminderSheet } from './reminder-sheet.tsx';
import './reminders.css';

const INITIAL = { within: '3', unit: '' };
const WITHIN = ['0', '3', '7', '15'];

/** 催办单: one sheet a unit, to print and to be signed for. */
export function RemindersPage() {
  const { t } = useTranslation('tasks');
  const { filters, change } = useUrlFilters(INITIAL);
  const within = WITHIN.find((one) => one === filters.within) ?? INITIAL.within;
  const { data, error } = useHostQuery(
    'tasks.reminders',
    { withinDays: Number(within) },
    { keepPrevious: true },
  );
  const sheets = (data?.sheets ?? []).filter(({ key }) => filters.unit === '' || key === filters.unit);
  return (
    <div className="reminders">
      <PageHead
        title={t('reminders.title')}
        back="/tasks"
        extra={
          <Button
            type="primary"
            icon={<PrinterOutlined aria-hidden />}
            disabled={sheets.length === 0}
            onClick={() => window.print()}
          >
            {t('reminders.print')}
          </Button>
        }
      />
      <FilterLine label={t('reminders.within')} end={t('reminders.total', { count: sheets.length })}>
        <FilterSelect
          label={t('reminders.within')}
          value={within}
          choices={WITHIN.map((value) => ({
            value,
            label:
              value === '0'
                ? t('reminders.onlyOverdue')
                : t('reminders.withinDays', { count: Number(value) }),
          }))}
          onChange={(next) => change({ within: next })}
        />
        <FilterSelect
          label={t('register.unit')}
          all={t('register.allUnits')}
          value={filters.unit}
          choices={(data?.sheets ?? []).map(({ key, lead }) => ({ value: key, label: lead }))}
          onChange={(unit) => change({ unit })}
        />
      </FilterLine>
      <RefusalAlert refusal={error} />
      {data === undefined && error === null && <Loading />}
      {data !== undefined && sheets.length === 0 && (
        <div className="panel">
          <EmptyHint title={t('reminders.none')} hint={t('reminders.noneHint')} />
        </div>
      )}
      {data !== undefined &&
        sheets.map((sheet) => (
          <ReminderSheet
            key={sheet.key}
            sheet={sheet}
            street={data.street}
            today={data.today}
            within={Number(within)}
          />
        ))}
    </div>
  );
}
