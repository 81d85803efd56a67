import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NEEDED } from '../../../shared/domain/rosters-columns.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { useToday } from '../../host/use-today.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import type { ChosenFile } from '../../ui/file-choice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ColumnTable } from './column-table.tsx';
import type { Asked, Field, Term } from './reading.ts';

interface MatchColumnsProps {
  readonly bodyId: string;
  readonly file: ChosenFile;
  onMatched(asked: Asked): void;
}

/** Which sheet, where its header stands, what each column holds: guessed, and for a person to put right. */
export function MatchColumns({ bodyId, file, onMatched }: MatchColumnsProps) {
  const { t } = useTranslation('rosters');
  const today = useToday();
  const [sheet, setSheet] = useState<number | null>(null);
  const [headerRow, setHeaderRow] = useState<number | null | undefined>(undefined);
  const [changed, setChanged] = useState<Readonly<Record<number, Field | null>>>({});
  const [term, setTerm] = useState<Term | null>(null);
  const { data, error } = useHostQuery('rosters.read', {
    bodyId,
    file,
    sheet,
    ...(headerRow === undefined ? {} : { headerRow }),
  });
  if (!data) return error ? <RefusalAlert refusal={error} /> : <Loading />;

  const { since, until } = term ?? { since: today, until: null };
  const columns = data.columns.map(({ field }, place) =>
    place in changed ? (changed[place] ?? null) : field,
  );
  const lacking = NEEDED[data.kind].some((field) => !columns.includes(field));
  const hold = (place: number, field: Field | null) => {
    // What one column now holds, no other holds any more.
    const freed = columns.flatMap((other, at) => (field !== null && other === field ? [[at, null]] : []));
    setChanged({ ...changed, ...Object.fromEntries(freed), [place]: field });
  };
  return (
    <section className="panel roster-columns">
      <div className="roster-where">
        <FieldRow label={t('columns.sheet')}>
          <Select<number>
            value={data.sheet}
            options={data.sheets.map(({ name, rows }, place) => ({
              value: place,
              label: t('columns.sheetRows', { name: name || t('columns.unnamed'), count: rows }),
            }))}
            onChange={(chosen) => {
              setSheet(chosen);
              setHeaderRow(undefined);
              setChanged({});
            }}
          />
        </FieldRow>
        <FieldRow label={t('columns.headerRow')}>
          <Select<number>
            value={data.headerRow ?? NO_HEADER}
            options={[
              { value: NO_HEADER, label: t('columns.noHeader') },
              ...data.top.map(({ row, text }) => ({
                value: row,
                label: t('columns.headerChoice', { row, text }),
              })),
            ]}
            onChange={(row) => {
              setHeaderRow(row === NO_HEADER ? null : row);
              setChanged({});
            }}
          />
        </FieldRow>
        <FieldRow label={t('columns.since')} hint={t('columns.sinceHint')}>
          <DayPicker
            value={since}
            allowClear={false}
            onChange={(day) => setTerm({ since: day ?? today, until })}
          />
        </FieldRow>
        <FieldRow label={t('columns.until')} hint={t('columns.untilHint')}>
          <DayPicker value={until} from={since} onChange={(day) => setTerm({ since, until: day })} />
        </FieldRow>
      </div>
      <p className="second roster-guide">{t('columns.guide')}</p>
      <ColumnTable read={data} columns={columns} onHold={hold} />
      <div className="roster-acts">
        {lacking && <span className="hint">{t(`columns.lacking_${data.kind}`)}</span>}
        <Button
          type="primary"
          disabled={lacking}
          onClick={() =>
            onMatched({ bodyId, file, sheet: data.sheet, headerRow: data.headerRow, columns, since, until })
          }
        >
          {t('columns.next')}
        </Button>
      </div>
    </section>
  );
}

const NO_HEADER = 0;
