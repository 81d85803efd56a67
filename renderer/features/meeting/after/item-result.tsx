import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { StateTag, type Tone } from '../../../ui/state-tag.tsx';
import { ClosedBallot } from '../ballot/closed-ballot.tsx';
import { type Item, useDay } from '../day-view.tsx';
import { TasksOfItem } from '../tasks-of-item.tsx';

const TONES: Record<Item['state'], Tone> = {
  planned: 'due',
  running: 'due',
  done: 'good',
  moved: 'quiet',
  dropped: 'quiet',
};

/** What became of one item: its verdicts as their sentences, what was agreed, and where it went. */
export function ItemResult({ item }: { item: Item }) {
  const { t } = useTranslation('agenda');
  const { meeting, remarks } = useDay();
  const voted = item.motions.filter((motion) => motion.ballot?.state === 'closed');
  const said = remarks.filter((remark) => remark.itemId === item.id).length;
  const unsaid = item.state === 'planned' && voted.length === 0;
  return (
    <li className={item.parentId ? 'after-item after-item-below' : 'after-item'}>
      <h3>
        <span className="item-number">{item.number}</span> {item.title}
      </h3>
      {voted.map((motion) => (
        <div key={motion.id} className="after-motion">
          {motion.text !== item.title && <p>{motion.text}</p>}
          {motion.ballot && <ClosedBallot ballot={motion.ballot} />}
        </div>
      ))}
      {item.decision !== '' && <p className="decision">{item.decision}</p>}
      <p className="after-beside">
        {(unsaid || item.state === 'moved') && meeting.state !== 'cancelled' && (
          <StateTag tone={TONES[item.state]}>{t(unsaid ? 'after.unsaid' : 'states.moved')}</StateTag>
        )}
        {item.movedTo && <Link href={`/meetings/${item.movedTo}`}>{t('after.movedTo')}</Link>}
        {item.matterId && meeting.matterId === null && voted.length > 0 && (
          <Link href={`/matters/${item.matterId}`}>{t('after.toMatter')}</Link>
        )}
        {said > 0 && <span className="hint">{t('after.remarks', { count: said })}</span>}
        {item.recused.map((one) => (
          <span key={one.personId} className="hint">
            {t('recuse.line', { name: one.name, reason: one.reason })}
          </span>
        ))}
      </p>
      {item.state !== 'dropped' && meeting.state === 'held' && <TasksOfItem item={item} />}
    </li>
  );
}
