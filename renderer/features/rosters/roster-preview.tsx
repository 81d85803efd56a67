import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { FigureStrip } from '../../ui/figure-strip.tsx';
import { Loading } from '../../ui/loading.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { SegmentChoice } from '../../ui/segment-choice.tsx';
import { PreviewNotes } from './preview-notes.tsx';
import { PreviewTable } from './preview-table.tsx';
import type { Asked, Body, Counts, Outcome } from './reading.ts';

interface RosterPreviewProps {
  readonly body: Body;
  readonly asked: Asked;
  onBack(): void;
  onImported(counts: Counts): void;
}

const OUTCOMES: readonly Outcome[] = ['added', 'changed', 'same', 'rejected'];

/** Row by row what would happen. Only the confirmation writes, and only what stands here. */
export function RosterPreview({ body, asked, onBack, onImported }: RosterPreviewProps) {
  const { t } = useTranslation('rosters');
  const [shown, setShown] = useState<Outcome | 'all'>('all');
  const confirm = useHostCommand('rosters.confirm');
  const { data, error, refetch } = useHostQuery('rosters.preview', asked, { keepPrevious: true });
  if (!data) {
    return (
      <>
        {error ? <RefusalAlert refusal={error} /> : <Loading />}
        <Button onClick={onBack}>{t('columns.back')}</Button>
      </>
    );
  }
  const { counts, rows } = data;
  const toWrite = counts.added + counts.changed;
  const choices: { value: Outcome | 'all'; label: string }[] = [
    { value: 'all', label: t('preview.all', { count: rows.length }) },
    ...OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => ({
      value: outcome,
      label: t('preview.only', { word: t(`outcomes.${outcome}`), count: counts[outcome] }),
    })),
  ];
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
          label: t(`outcomes.${outcome}`),
          value: t('preview.rows', { count: counts[outcome] }),
          note: t(`preview.${outcome}Note`, { context: data.kind }),
        }))}
      />
      <PreviewNotes preview={data} body={body} />
      <RefusalAlert refusal={confirm.refusal ?? error} onClose={confirm.clear} />
      <div className="filter-line">
        <SegmentChoice<Outcome | 'all'>
          label={t('preview.show')}
          value={shown}
          choices={choices}
          onChange={setShown}
        />
        <div className="roster-acts">
          <Button onClick={onBack}>{t('columns.back')}</Button>
          <Button type="primary" disabled={toWrite === 0} loading={confirm.busy} onClick={() => void write()}>
            {t('preview.confirm', { count: toWrite })}
          </Button>
        </div>
      </div>
      <PreviewTable
        preview={data}
        rows={rows.filter(({ outcome }) => shown === 'all' || outcome === shown)}
      />
    </section>
  );
}
