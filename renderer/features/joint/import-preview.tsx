import { Alert, Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import type { OutputOf } from '../../host/methods.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { FigureStrip } from '../../ui/figure-strip.tsx';
import { Loading } from '../../ui/loading.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { SegmentChoice } from '../../ui/segment-choice.tsx';
import { StateTag, type Tone } from '../../ui/state-tag.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import type { Importing } from './import-page.tsx';
import type { ImportRow } from './rows.ts';

interface ImportPreviewProps {
  readonly asked: Importing;
  onBack(): void;
  onImported(counts: OutputOf<'units.confirm'>): void;
}

type Outcome = ImportRow['outcome'];
const OUTCOMES: readonly Outcome[] = ['added', 'changed', 'same', 'rejected'];
const TONES: Readonly<Record<Outcome, Tone>> = {
  added: 'good',
  changed: 'due',
  same: 'quiet',
  rejected: 'bad',
};

/** Row by row what would happen. Only the confirmation writes, and only what stands here. */
export function ImportPreview({ asked, onBack, onImported }: ImportPreviewProps) {
  const { t } = useTranslation('joint');
  const [shown, setShown] = useState<Outcome | 'all'>('all');
  const confirm = useHostCommand('units.confirm');
  const { data, error, refetch } = useHostQuery('units.preview', asked, { keepPrevious: true });
  if (!data) {
    return (
      <>
        {error ? <RefusalAlert refusal={error} /> : <Loading />}
        <Button onClick={onBack}>{t('import.back')}</Button>
      </>
    );
  }
  const { counts, rows } = data;
  const toWrite = counts.added + counts.changed;
  const write = async () => {
    const written = await confirm.run({ ...asked, fingerprint: data.fingerprint }).catch(() => null);
    if (written === null) await refetch();
    else onImported(written);
  };
  return (
    <section>
      <FigureStrip
        figures={OUTCOMES.map((outcome) => ({
          key: outcome,
          label: t(`import.outcomes.${outcome}`),
          value: t('import.rows', { count: counts[outcome] }),
        }))}
      />
      {toWrite === 0 && counts.rejected === 0 && (
        <Alert type="success" showIcon className="joint-section" title={t('import.nothing')} />
      )}
      <RefusalAlert refusal={confirm.refusal ?? error} onClose={confirm.clear} />
      <div className="filter-line joint-sheet-head">
        <SegmentChoice<Outcome | 'all'>
          label={t('import.show')}
          value={shown}
          choices={[
            { value: 'all', label: t('import.all', { count: rows.length }) },
            ...OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => ({
              value: outcome,
              label: t('import.only', { word: t(`import.outcomes.${outcome}`), count: counts[outcome] }),
            })),
          ]}
          onChange={setShown}
        />
        <div className="joint-import-acts">
          <Button onClick={onBack}>{t('import.back')}</Button>
          <Button type="primary" disabled={toWrite === 0} loading={confirm.busy} onClick={() => void write()}>
            {t('import.confirm', { count: toWrite })}
          </Button>
        </div>
      </div>
      <Table<ImportRow>
        size="small"
        rowKey={({ part, row }) => `${part}-${row}`}
        dataSource={rows.filter(({ outcome }) => shown === 'all' || outcome === shown)}
        pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            title: t('import.part'),
            key: 'part',
            width: 104,
            render: (_, { part }) => t(`import.parts.${part}`),
          },
          { title: t('import.row'), dataIndex: 'row', width: 56 },
          {
            title: t('import.outcome'),
            key: 'outcome',
            width: 104,
            render: (_, { outcome }) => (
              <StateTag tone={TONES[outcome]}>{t(`import.outcomes.${outcome}`)}</StateTag>
            ),
          },
          {
            title: t('import.name'),
            key: 'name',
            width: 216,
            render: (_, { name }) => <strong>{name}</strong>,
          },
          { title: t('import.cells'), key: 'cells', render: (_, row) => <Cells row={row} /> },
          { title: t('import.remark'), key: 'remark', width: 280, render: (_, row) => <Remark row={row} /> },
        ]}
      />
    </section>
  );
}

function Cells({ row }: { row: ImportRow }) {
  const { t } = useTranslation('joint');
  const language = useLanguage();
  const say = (field: string, value: string): string => {
    if (field === 'kind') return t(`unitKinds.${value}`, { defaultValue: value });
    if (field === 'agreedOn' || field === 'until') return dayText(value, language);
    if (field === 'state') return t(`projectStates.${value}`, { defaultValue: value });
    return field === 'year' ? t('yearOf', { year: value }) : value;
  };
  const shown = row.cells.filter(
    ({ field, from, to }) => field !== 'name' && to !== null && (row.outcome !== 'changed' || from !== to),
  );
  return (
    <span className="joint-changed">
      {shown.map(({ field, from, to }) => (
        <span key={field}>
          <span className="hint">{t(`fields.${field}`, { defaultValue: field })}</span>{' '}
          {row.outcome === 'changed' && from !== null && <del>{say(field, from)}</del>}{' '}
          {row.outcome === 'changed' ? <ins>{say(field, to ?? '')}</ins> : say(field, to ?? '')}
        </span>
      ))}
    </span>
  );
}

function Remark({ row }: { row: ImportRow }) {
  const { t } = useTranslation('joint');
  if (row.reason !== null) return <span>{t(`reasons.${row.reason.code}`, { ...row.reason.details })}</span>;
  return row.cautions.map((caution) => (
    <p key={caution} className="joint-caution">
      {t(`cautions.${caution}`)}
    </p>
  ));
}
