import { PaperClipOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { fileAddress } from '../../host/put-file.ts';
import { DayText } from '../../ui/day-text.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import type { TaskEntry } from './task.ts';

/** Everything that happened, the latest first. Nothing here can be changed. */
export function TaskRecord({ entries }: { entries: readonly TaskEntry[] }) {
  const { t } = useTranslation('tasks');
  return (
    <section className="panel task-record" aria-labelledby="task-record">
      <h2 id="task-record">{t('page.record')}</h2>
      <ol>
        {entries.toReversed().map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry }: { entry: TaskEntry }) {
  const { t } = useTranslation('tasks');
  const language = useLanguage();
  const day = (one: string | null) => (one === null ? '' : dayText(one, language));
  const what = t(`entries.${entry.kind}`, {
    from: day(entry.dueFrom),
    to: day(entry.dueTo),
    rating: entry.rating === null ? '' : t(`ratings.${entry.rating}`),
    meeting: entry.meeting ?? '',
  });
  return (
    <li>
      <div className="task-entry-head">
        <span className="task-entry-what">{what}</span>
        <span className="hint task-entry-by">
          <span>{entry.person}</span>
          <DayText day={entry.day} />
        </span>
      </div>
      {entry.text !== '' && <p className="task-entry-text">{entry.text}</p>}
      {entry.file !== null && (
        <a
          className="task-file"
          href={fileAddress(entry.file.hash, entry.file.name)}
          target="_blank"
          rel="noreferrer"
        >
          <PaperClipOutlined aria-hidden /> {entry.file.name}
        </a>
      )}
    </li>
  );
}
