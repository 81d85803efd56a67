import { Button, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOfPart, PARTS, type Part, type PartField } from '../../../shared/domain/units-columns.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { Loading } from '../../ui/loading.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import type { Importing } from './import-page.tsx';
import type { ImportSheet } from './rows.ts';

interface ImportSheetsProps {
  readonly communityId: string | null;
  readonly year: number;
  readonly file: Importing['file'];
  onMatched(asked: Importing): void;
}

interface Matched {
  readonly part: Part | null;
  readonly columns: readonly (PartField | null)[];
}

/** What each sheet is about and what each column holds: guessed, and for a person to put right. */
export function ImportSheets({ communityId, year, file, onMatched }: ImportSheetsProps) {
  const { t } = useTranslation('joint');
  const [changed, setChanged] = useState<Readonly<Record<number, Matched>>>({});
  const { data, error } = useHostQuery('units.read', { communityId, file });
  if (!data) return error ? <RefusalAlert refusal={error} /> : <Loading />;
  const matched = data.sheets.map(
    ({ part, columns }, place): Matched =>
      changed[place] ?? { part, columns: columns.map(({ field }) => field as PartField | null) },
  );
  const unnamed = data.sheets.filter(
    (_, place) => matched[place]?.part !== null && !matched[place]?.columns.includes('name'),
  );
  const next = () =>
    onMatched({
      communityId,
      year,
      file,
      parts: data.sheets.flatMap(({ headerRow }, sheet) => {
        const { part, columns } = matched[sheet] ?? { part: null, columns: [] };
        return part === null ? [] : [{ sheet, part, headerRow, columns: [...columns] }];
      }),
    });
  return (
    <>
      {data.sheets.map((sheet, place) => (
        <SheetTable
          // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is known by its place in the workbook
          key={place}
          sheet={sheet}
          matched={matched[place] ?? { part: null, columns: [] }}
          onMatch={(one) => setChanged({ ...changed, [place]: one })}
        />
      ))}
      <div className="joint-import-acts">
        {unnamed.map(({ name }) => (
          <span key={name} className="hint">
            {t('import.noName', { sheet: name })}
          </span>
        ))}
        <Button
          type="primary"
          disabled={unnamed.length > 0 || matched.every(({ part }) => part === null)}
          onClick={next}
        >
          {t('import.next')}
        </Button>
      </div>
    </>
  );
}

function SheetTable({
  sheet,
  matched,
  onMatch,
}: {
  sheet: ImportSheet;
  matched: Matched;
  onMatch(matched: Matched): void;
}) {
  const { t } = useTranslation('joint');
  const hold = (place: number, field: PartField | null) =>
    // What one column now holds, no other holds any more.
    onMatch({
      ...matched,
      columns: matched.columns.map((other, at) => (at === place ? field : other === field ? null : other)),
    });
  const title = t('import.sheet', { name: sheet.name || t('import.unnamed'), count: sheet.rows });
  return (
    <section className="panel joint-section">
      <div className="joint-sheet-head">
        <h2>{title}</h2>
        <span className="joint-tags">
          <span className="second">{t('import.part')}</span>
          <Select<Part | ''>
            aria-label={`${title} ${t('import.part')}`}
            value={matched.part ?? ''}
            popupMatchSelectWidth={false}
            options={[
              ...PARTS.map((part) => ({ value: part, label: t(`import.parts.${part}`) })),
              { value: '' as const, label: t('import.skip') },
            ]}
            onChange={(part) => {
              const fields = part === '' ? [] : fieldsOfPart(part);
              const columns = matched.columns.map((field) =>
                field !== null && fields.includes(field) ? field : null,
              );
              onMatch({ part: part === '' ? null : part, columns });
            }}
          />
        </span>
      </div>
      {matched.part !== null && (
        <Table
          size="small"
          rowKey="letter"
          pagination={false}
          dataSource={sheet.columns.map((column, place) => ({ ...column, place }))}
          columns={[
            { title: t('import.column'), dataIndex: 'letter', width: 64 },
            { title: t('import.header'), dataIndex: 'header', width: 160 },
            {
              title: t('import.samples'),
              dataIndex: 'samples',
              render: (samples: string[]) => <span className="second">{samples.join(' / ')}</span>,
            },
            {
              title: t('import.holds'),
              key: 'holds',
              width: 200,
              render: (_, { place, letter }) => (
                <Select<PartField | ''>
                  aria-label={t('import.chooseColumn', { letter })}
                  value={matched.columns[place] ?? ''}
                  popupMatchSelectWidth={false}
                  options={[
                    { value: '' as const, label: t('import.ignored') },
                    ...fieldsOfPart(matched.part ?? 'units').map((field) => ({
                      value: field,
                      label: t(`fields.${field}`),
                    })),
                  ]}
                  onChange={(field) => hold(place, field === '' ? null : field)}
                />
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
