import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '../../host/use-today.ts';
import { Clamp } from '../../ui/clamp.tsx';
import { DueMark } from '../../ui/due-mark.tsx';
import { MatterTags } from './matter-tags.tsx';
import { registerAddress } from './register-address.ts';
import { type BoardColumnRows, matterAddress, type RegisterRow } from './row.ts';
import { StageLabel } from './stage-label.tsx';

export function BoardColumn({ column, community }: { column: BoardColumnRows; community: string }) {
  const { t } = useTranslation('matters');
  const heading = useId();
  const hidden = column.total - column.rows.length;
  const all = registerAddress({ stage: column.stage, community });
  return (
    <section className="board-column" aria-labelledby={heading}>
      <h2 id={heading} className="board-column-head">
        <StageLabel name={column.name} ordinal={column.ordinal} />
        <span className="board-column-total">{column.total}</span>
      </h2>
      <ul>
        {column.rows.map((row) => (
          <li key={row.id}>
            <Card row={row} />
          </li>
        ))}
      </ul>
      {column.rows.length === 0 && <p className="hint board-column-empty">{t('board.emptyColumn')}</p>}
      {hidden > 0 && (
        <Link href={all} className="board-column-more">
          {t('board.more', { count: hidden })}
        </Link>
      )}
    </section>
  );
}

function Card({ row }: { row: RegisterRow }) {
  const { t } = useTranslation('matters');
  const today = useToday();
  return (
    <Link href={matterAddress(row.id)} className="board-card">
      <Clamp>{row.title}</Clamp>
      <span className="board-card-place">
        <span className="figure">{row.number ?? t('noNumber')}</span>
        <span>{row.community}</span>
      </span>
      {row.dueOn !== null && <DueMark dueOn={row.dueOn} today={today} />}
      <MatterTags row={row} troublesOnly dueIsShown />
    </Link>
  );
}
