import { useTranslation } from 'react-i18next';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { useLanguage } from '../../ui/text-of.ts';
import type { Cell, Preview } from './reading.ts';

interface PreviewCellProps {
  readonly cell: Cell;
  readonly places: Preview['places'];
  /** Everything in the row is new: nothing to strike out. */
  readonly isNew: boolean;
}

/** One cell: as it is, or the old value struck out before the new one. */
export function PreviewCell({ cell, places, isNew }: PreviewCellProps) {
  const { t } = useTranslation('rosters');
  const language = useLanguage();
  const say = (value: string | null): string => {
    if (value === null) return t('preview.empty');
    if (cell.field === 'gender') return t(`words:gender.${value}`, { defaultValue: value });
    if (cell.field === 'capacity') return t(`capacities.${value}`, { defaultValue: value });
    if (cell.field === 'since' || cell.field === 'until') return dayText(value, language);
    return places[value] ?? value;
  };
  if (cell.from === cell.to || (isNew && cell.from === null))
    return cell.to === null ? null : <span>{say(cell.to)}</span>;
  return (
    <span className="roster-changed">
      <span className="roster-spoken">{t('preview.fromTo', { from: say(cell.from), to: say(cell.to) })}</span>
      <del aria-hidden>{say(cell.from)}</del>
      <ins aria-hidden>{say(cell.to)}</ins>
    </span>
  );
}
