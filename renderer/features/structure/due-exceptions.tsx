import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/values.ts';
import { DayText } from '../../ui/day-text.tsx';
import type { Lifting } from './lift-form.tsx';
import type { BodyAnswer } from './rows.ts';

interface DueExceptionsProps {
  readonly answer: BodyAnswer;
  onLift?(lifting: Lifting): void;
}

interface Row {
  readonly key: string;
  readonly lifting: Lifting;
  readonly words: string;
  readonly approvedOn: Day | null;
}

/** Every exclusion and every substitute there is or was: what the due lists of other days say, and who approved it. */
export function DueExceptions({ answer, onLift }: DueExceptionsProps) {
  const { t } = useTranslation('structure');
  const rows: Row[] = [
    ...answer.exclusions.map((exception) => ({
      key: exception.id,
      lifting: { what: 'exclusion' as const, exception },
      words: t('due.excludedWords', { reason: exception.reason, approvedBy: exception.approvedBy }),
      approvedOn: exception.approvedOn,
    })),
    ...answer.substitutions.map((exception) => ({
      key: exception.id,
      lifting: { what: 'substitution' as const, exception },
      words: t('due.substitutedWords', { substitute: exception.substitute }),
      approvedOn: null,
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <section className="structure-section">
      <div className="structure-section-head">
        <h2>{t('due.exceptions')}</h2>
      </div>
      <Table<Row>
        rowKey="key"
        size="small"
        dataSource={rows}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            title: t('person.name'),
            key: 'name',
            width: 140,
            render: (_, row) => row.lifting.exception.name,
          },
          { title: t('due.what'), dataIndex: 'words' },
          {
            title: t('due.approvedOn'),
            dataIndex: 'approvedOn',
            width: 150,
            render: (day: Day | null) => day && <DayText day={day} />,
          },
          {
            title: t('due.since'),
            key: 'since',
            width: 150,
            render: (_, row) => <DayText day={row.lifting.exception.since} />,
          },
          {
            title: t('due.until'),
            key: 'until',
            width: 150,
            render: (_, row) => {
              const { until } = row.lifting.exception;
              return until === null ? (
                <span className="hint">{t('member.noEnd')}</span>
              ) : (
                <DayText day={until} />
              );
            },
          },
          ...(onLift === undefined
            ? []
            : [
                {
                  title: t('actions'),
                  key: 'actions',
                  width: 104,
                  render: (_: unknown, row: Row) => (
                    <Button type="link" size="small" onClick={() => onLift(row.lifting)}>
                      {t('due.lift')}
                    </Button>
                  ),
                },
              ]),
        ]}
      />
    </section>
  );
}
