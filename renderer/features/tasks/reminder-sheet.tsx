import { FileWordOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../shared/domain/days.ts';
import type { Day } from '../../../shared/values.ts';
import type { OutputOf } from '../../host/methods.ts';
import { reminderAddress } from '../../host/put-file.ts';
import { DayText } from '../../ui/day-text.tsx';
import { useLanguage } from '../../ui/text-of.ts';

interface ReminderSheetProps {
  readonly sheet: OutputOf<'tasks.reminders'>['sheets'][number];
  readonly street: string;
  readonly today: Day;
  /** Days ahead that it looks. */
  readonly within: number;
}

const COLUMNS = ['number', 'text', 'responsible', 'due', 'state'] as const;

/** What one unit owes, on one sheet of paper. */
export function ReminderSheet({ sheet, street, today, within }: ReminderSheetProps) {
  const { t } = useTranslation('tasks');
  const language = useLanguage();
  return (
    <section className="panel reminder" aria-label={sheet.lead}>
      <Button
        className="reminder-word"
        size="small"
        icon={<FileWordOutlined aria-hidden />}
        href={reminderAddress(sheet.key, within, language)}
        download
      >
        {t('reminders.word')}
      </Button>
      <h2>{t('reminders.heading')}</h2>
      <p>{t('reminders.to', { lead: sheet.lead })}</p>
      <p className="reminder-body">{t('reminders.body')}</p>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`reminders.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row) => (
            <tr key={row.id}>
              <td className="figure">{row.number}</td>
              <td>{row.text}</td>
              <td>{row.responsible}</td>
              <td>
                <DayText day={row.dueOn} />
              </td>
              <td className={`figure ${row.dueOn < today ? 'reminder-late' : ''}`}>
                {howLong(row.dueOn, today, t)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="reminder-from">
        <span>{street}</span>
        <DayText day={today} />
      </p>
      <p className="reminder-signed">
        <span>{t('reminders.received')}</span>
        <span>{t('reminders.receivedOn')}</span>
      </p>
    </section>
  );
}

function howLong(dueOn: Day, today: Day, t: TFunction<'tasks'>): string {
  const left = daysBetween(today, dueOn);
  if (left === 0) return t('reminders.dueToday');
  return left < 0 ? t('reminders.overdueDays', { count: -left }) : t('reminders.dueIn', { count: left });
}
