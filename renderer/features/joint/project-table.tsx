import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayText } from '../../ui/day-text.tsx';
import { EmptyHint } from '../../ui/empty.tsx';
import { StateTag, type Tone } from '../../ui/state-tag.tsx';
import { RateForm, ReportForm } from './project-acts.tsx';
import { ProjectForm } from './project-form.tsx';
import type { Project } from './rows.ts';

interface ProjectTableProps {
  readonly projects: readonly Project[];
  readonly communityId: string | null;
  readonly year: number;
  readonly mayWrite: boolean;
}

const TONES: Readonly<Record<Project['state'], Tone>> = {
  running: 'due',
  finished: 'good',
  unfinished: 'bad',
};
type Act = 'edit' | 'report' | 'rate';

/** What was agreed: who leads, until when, how it ended and what the asking side said. */
export function ProjectTable({ projects, communityId, year, mayWrite }: ProjectTableProps) {
  const { t } = useTranslation('joint');
  const [doing, setDoing] = useState<{ act: Act; project: Project } | null>(null);
  const close = () => setDoing(null);
  const press = (act: Act, project: Project, word: string) => (
    <Button type="link" size="small" onClick={() => setDoing({ act, project })}>
      {word}
    </Button>
  );
  return (
    <>
      <Table<Project>
        rowKey="id"
        dataSource={[...projects]}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{
          emptyText: <EmptyHint title={t('lists.noneProject', { year })} hint={t('lists.noneHint')} />,
        }}
        columns={[
          {
            title: t('lists.item'),
            key: 'title',
            render: (_, { title, report }) => (
              <>
                <strong>{title}</strong>
                {report !== '' && <p className="second">{report}</p>}
              </>
            ),
          },
          {
            title: t('lists.lead'),
            key: 'lead',
            render: (_, { lead }) => lead?.name ?? <StateTag tone="due">{t('lists.noLead')}</StateTag>,
          },
          { title: t('lists.asker'), key: 'asker', render: (_, { asker }) => asker.name },
          {
            title: t('lists.until'),
            key: 'until',
            width: 168,
            render: (_, { untilOn, late }) => (
              <span className="joint-tags">
                {untilOn === null ? (
                  <span className="hint">{t('lists.noUntil')}</span>
                ) : (
                  <DayText day={untilOn} />
                )}
                {late && <StateTag tone="bad">{t('lists.late')}</StateTag>}
              </span>
            ),
          },
          {
            title: t('lists.state'),
            key: 'state',
            width: 128,
            render: (_, { state }) => <StateTag tone={TONES[state]}>{t(`projectStates.${state}`)}</StateTag>,
          },
          {
            title: t('lists.rating'),
            key: 'rating',
            width: 152,
            render: (_, { state, rating, ratingNote }) => (
              <>
                {rating !== null && (
                  <StateTag tone={rating === 'dissatisfied' ? 'bad' : 'good'}>
                    {t(`ratings.${rating}`)}
                  </StateTag>
                )}
                {rating === null && state === 'finished' && (
                  <StateTag tone="due">{t('lists.notRated')}</StateTag>
                )}
                {ratingNote !== '' && <p className="second">{ratingNote}</p>}
              </>
            ),
          },
          {
            title: t('lists.acts'),
            key: 'acts',
            width: 136,
            hidden: !mayWrite,
            render: (_, project) => (
              <span className="joint-tags">
                {project.state === 'running' && press('report', project, t('lists.report'))}
                {project.state === 'running' && press('edit', project, t('lists.edit'))}
                {project.state === 'finished' && press('rate', project, t('lists.rate'))}
              </span>
            ),
          },
        ]}
      />
      {doing?.act === 'edit' && (
        <ProjectForm project={doing.project} communityId={communityId} year={year} onClose={close} />
      )}
      {doing?.act === 'report' && <ReportForm project={doing.project} onClose={close} />}
      {doing?.act === 'rate' && <RateForm project={doing.project} onClose={close} />}
    </>
  );
}
