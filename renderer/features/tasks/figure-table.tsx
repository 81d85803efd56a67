import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../host/methods.ts';
import './figures.css';

type FigureRow = OutputOf<'tasks.figures'>['all'];

interface FigureTableProps {
  readonly title: string;
  readonly name: string;
  readonly rows: readonly FigureRow[];
  readonly note?: string;
}

const PARTS = ['inTime', 'late', 'open', 'overdue'] as const;

/** A table whose last column is drawn: every bar as long as its total, divided as its figures are. */
export function FigureTable({ title, name, rows, note }: FigureTableProps) {
  const { t } = useTranslation('tasks');
  const heading = useId();
  const longest = Math.max(1, ...rows.map(({ total }) => total));
  return (
    <section className="panel task-figures" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">{t('figures.total')}</th>
            {PARTS.map((part) => (
              <th key={part} scope="col">
                <span className={`task-key task-key-${part}`} aria-hidden />
                {t(`figures.${part}`)}
              </th>
            ))}
            <th scope="col">{t('figures.missedTwice')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td>{row.total}</td>
              {PARTS.map((part) => (
                <td key={part} className={part === 'overdue' && row.overdue > 0 ? 'task-late' : ''}>
                  {row[part] || '–'}
                </td>
              ))}
              <td className={row.missedTwice > 0 ? 'task-late' : ''}>{row.missedTwice || '–'}</td>
              <td className="task-drawn" aria-hidden>
                <div className="task-bar" style={{ inlineSize: `${(row.total / longest) * 100}%` }}>
                  {PARTS.filter((part) => row[part] > 0).map((part) => (
                    <span key={part} className={`task-key-${part}`} style={{ flexGrow: row[part] }} />
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {note !== undefined && <p className="hint">{note}</p>}
    </section>
  );
}
