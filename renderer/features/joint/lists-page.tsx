import { PlusOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../host/me.tsx';
import { useHostQuery } from '../../host/use-host-query.ts';
import { useToday } from '../../host/use-today.ts';
import { FilterLine } from '../../ui/filter-line.tsx';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { oneOf, useUrlFilters } from '../../ui/use-url-filters.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryTable } from './entry-table.tsx';
import './joint.css';
import { KindBars } from './kind-bars.tsx';
import { ProjectForm } from './project-form.tsx';
import { ProjectTable } from './project-table.tsx';
import { ScopeFilter } from './scope-filter.tsx';

const INITIAL = { of: '', year: '', list: 'need' };
const TABS = ['need', 'resource', 'project'] as const;
const ADD = { need: 'lists.addNeed', resource: 'lists.addResource', project: 'lists.addProject' } as const;

/** Needs, resources and projects of one year. */
export function ListsPage() {
  const { t } = useTranslation('joint');
  const may = useMay();
  const thisYear = useToday().slice(0, 4);
  const { filters, change } = useUrlFilters(INITIAL);
  const [adding, setAdding] = useState(false);
  const communityId = filters.of || null;
  const year = Number(filters.year || thisYear);
  const list = oneOf(TABS, filters.list) ?? 'need';
  const { data, error } = useHostQuery('lists.get', { communityId, year }, { keepPrevious: true });
  const mayWrite = may('joint.write', communityId);
  const years = [...new Set([Number(thisYear), ...(data?.years ?? [])])].sort((one, other) => other - one);
  const shared = { communityId, year, mayWrite };
  const tab = (key: (typeof TABS)[number], count: number) => ({
    key,
    label: t('lists.tab', { name: t(`lists.${key}`), count }),
  });
  return (
    <>
      <PageHead
        title={t('lists.title')}
        extra={
          mayWrite && (
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
              {t(ADD[list])}
            </Button>
          )
        }
      />
      <FilterLine label={t('lists.title')}>
        <ScopeFilter value={filters.of} onChange={(of) => change({ of })} />
        <FilterSelect
          label={t('year')}
          value={String(year)}
          choices={years.map((one) => ({ value: String(one), label: t('yearOf', { year: one }) }))}
          onChange={(chosen) => change({ year: chosen === thisYear ? '' : chosen })}
        />
      </FilterLine>
      <RefusalAlert refusal={error} />
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <>
          <Tabs
            activeKey={list}
            onChange={(chosen) => change({ list: chosen })}
            items={[
              {
                ...tab('need', data.needs.length),
                children: (
                  <>
                    <KindBars kinds={data.kinds} list="need" />
                    <EntryTable {...shared} list="need" entries={data.needs} />
                  </>
                ),
              },
              {
                ...tab('resource', data.resources.length),
                children: (
                  <>
                    <KindBars kinds={data.kinds} list="resource" />
                    <EntryTable {...shared} list="resource" entries={data.resources} />
                  </>
                ),
              },
              {
                ...tab('project', data.projects.length),
                children: (
                  <>
                    {data.projects.length > 0 && (
                      <p className="second joint-note">{t('lists.done', { ...data.ends })}</p>
                    )}
                    <ProjectTable {...shared} projects={data.projects} />
                  </>
                ),
              },
            ]}
          />
          {adding && list !== 'project' && (
            <EntryForm
              entry={null}
              list={list}
              communityId={communityId}
              year={year}
              onClose={() => setAdding(false)}
            />
          )}
          {adding && list === 'project' && (
            <ProjectForm
              project={null}
              communityId={communityId}
              year={year}
              onClose={() => setAdding(false)}
            />
          )}
        </>
      )}
    </>
  );
}
