import { ClockCircleOutlined } from '@ant-design/icons';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../shared/domain/days.ts';
import type { Day } from '../../../shared/values.ts';
import { StateTag, type Tone } from '../../ui/state-tag.tsx';
import type { NoticeRow } from './notice-columns.tsx';

/** How far a notice has got, in a word that says what follows. */
export function NoticeProgress({ row, today }: { row: NoticeRow; today: Day }) {
  const { t } = useTranslation('matters');
  const [tone, word] = progressOf(row, today, t);
  return (
    <>
      <StateTag
        tone={tone}
        icon={row.state === 'running' && tone === 'quiet' ? <ClockCircleOutlined aria-hidden /> : undefined}
      >
        {word}
      </StateTag>
      <div className="second figure">
        {t('notices.shown', { count: row.period.shownDays, needed: row.period.neededDays })}
        {row.period.owedDays > 0 && ` ${t('notices.owed', { count: row.period.owedDays })}`}
      </div>
      <PhotosLacking row={row} />
    </>
  );
}

const SOON_DAYS = 3;

function progressOf(row: NoticeRow, today: Day, t: TFunction<'matters'>): [Tone, string] {
  if (row.state === 'completed') return ['good', t('notices.completed')];
  if (row.state === 'replaced') return ['quiet', t('notices.replaced')];
  const before = daysBetween(today, row.from);
  if (before > 0) return ['quiet', t('notices.notBegun', { count: before })];
  const left = daysBetween(today, row.until);
  if (row.over || left < 0) {
    return row.openObjections > 0 ? ['bad', t('notices.overObjection')] : ['due', t('notices.over')];
  }
  if (left === 0) return ['due', t('notices.lastDay')];
  return [left <= SOON_DAYS ? 'due' : 'quiet', t('notices.left', { count: left })];
}

/** The photograph of the last day is asked for once there was one. */
function PhotosLacking({ row }: { row: NoticeRow }) {
  const { t } = useTranslation('matters');
  const lacking = row.photosLacking.filter((moment) => moment === 'start' || row.over);
  if (row.state === 'replaced' || lacking.length === 0) return null;
  const word = lacking.length === 2 ? 'both' : (lacking[0] ?? 'start');
  return <StateTag tone="due">{t(`notices.photosLacking.${word}`)}</StateTag>;
}
