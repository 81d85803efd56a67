import { PaperClipOutlined, PlusOutlined, StopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileAddress } from '../../../host/put-file.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { EmptyHint } from '../../../ui/empty.tsx';
import { RefusalAlert } from '../../../ui/refusal-alert.tsx';
import { StateTag } from '../../../ui/state-tag.tsx';
import { MotionCard } from '../ballot/motion-card.tsx';
import { PutMotion } from '../ballot/put-motion.tsx';
import { type Item, type Motion, useDay } from '../day-view.tsx';
import { RecuseDrawer } from '../recuse-drawer.tsx';
import { TasksOfItem } from '../tasks-of-item.tsx';
import { DecisionText } from './decision-text.tsx';
import { ItemClock } from './item-clock.tsx';

/** The item being dealt with: its papers, what is put to the vote, and what was agreed. */
export function ItemNow() {
  const { t } = useTranslation('agenda');
  const { meeting, items, offers } = useDay();
  const start = useHostCommand('agenda.start');
  const item = items.find((one) => one.id === meeting.currentItemId);
  if (item) return <Running key={item.id} item={item} />;
  const next = items.find((one) => one.id === meeting.nextItemId);
  const begun = items.some((one) => one.state === 'done' || one.state === 'moved');
  return (
    <section className="panel item-now" aria-label={t('chair.now')}>
      <RefusalAlert refusal={start.refusal} onClose={start.clear} />
      {next ? (
        <EmptyHint
          title={t(begun ? 'chair.between' : 'chair.begin')}
          hint={t(begun ? 'chair.betweenHint' : 'chair.beginHint', { title: next.title })}
          action={
            offers('run') && (
              <Button
                type="primary"
                loading={start.busy}
                onClick={() => start.run({ id: next.id }).catch(() => undefined)}
              >
                {t('chair.start', { number: next.number })}
              </Button>
            )
          }
        />
      ) : (
        <EmptyHint
          title={t(begun ? 'chair.allDone' : 'empty.title')}
          hint={t(begun ? 'chair.allDoneHint' : 'empty.addFirst')}
        />
      )}
    </section>
  );
}

function Running({ item }: { item: Item }) {
  const { t } = useTranslation('agenda');
  const { offers, voting } = useDay();
  const end = useHostCommand('agenda.end');
  const moveOn = useHostCommand('agenda.moveOn');
  const [recusing, setRecusing] = useState(false);
  const [putting, setPutting] = useState<Putting>(null);
  const voted = item.motions.some((motion) => motion.ballot !== null);
  return (
    <section className="panel item-now" aria-labelledby="item-now-title">
      <header className="item-now-head">
        <div className="item-now-words">
          <h2 id="item-now-title">
            <span className="item-number">{item.number}</span> {item.title}
          </h2>
          <p className="item-now-beside">
            {item.speaker && <span>{t('speakerIs', { name: item.speaker })}</span>}
            {item.late && <StateTag tone="due">{t('late.mark')}</StateTag>}
            {item.papers.map((paper) => (
              <a key={paper.id} href={fileAddress(paper.hash, paper.name)} target="_blank" rel="noreferrer">
                <PaperClipOutlined aria-hidden /> {paper.name}
              </a>
            ))}
          </p>
        </div>
        <ItemClock item={item} />
      </header>
      <MotionsOf item={item} putting={putting} onPutting={setPutting} />
      {item.recused.length > 0 && (
        <div className="item-recused">
          {item.recused.map((one) => (
            <StateTag key={one.personId} tone="due" icon={<StopOutlined aria-hidden />}>
              {t('recuse.line', { name: one.name, reason: one.reason })}
            </StateTag>
          ))}
        </div>
      )}
      <div className="act-buttons">
        {offers('put') && !putting && !voting && (
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => setPutting({ amends: null })}>
            {t(item.motions.length === 0 ? 'motion.put' : 'motion.putAnother')}
          </Button>
        )}
        {offers('recuse') && (
          <Button icon={<StopOutlined aria-hidden />} onClick={() => setRecusing(true)}>
            {t('recuse.title')}
          </Button>
        )}
        {offers('run') && !voting && (
          <Button loading={end.busy} onClick={() => end.run({ id: item.id }).catch(() => undefined)}>
            {t('chair.end')}
          </Button>
        )}
        {offers('run') && !voting && !voted && (
          <Button
            type="text"
            loading={moveOn.busy}
            onClick={() => moveOn.run({ id: item.id, toMeetingId: null }).catch(() => undefined)}
          >
            {t('chair.moveOn')}
          </Button>
        )}
      </div>
      <RefusalAlert refusal={end.refusal ?? moveOn.refusal} />
      {item.kind === 'tasks' && <TasksOfItem item={item} />}
      <DecisionText item={item} />
      {recusing && <RecuseDrawer item={item} onClose={() => setRecusing(false)} />}
    </section>
  );
}

/** A motion is being worded; an amendment to this one, or one of its own. */
type Putting = { readonly amends: Motion | null } | null;

interface MotionsOfProps {
  readonly item: Item;
  readonly putting: Putting;
  onPutting(putting: Putting): void;
}

function MotionsOf({ item, putting, onPutting }: MotionsOfProps) {
  const motions = inVotingOrder(item.motions);
  const own = motions.filter((motion) => motion.amendsId === null);
  if (motions.length === 0 && !putting) return null;
  return (
    <div className="motions">
      {motions.map((motion) => (
        <MotionCard
          key={motion.id}
          item={item}
          motion={motion}
          number={own.indexOf(motion) + 1}
          onAmend={() => onPutting({ amends: motion })}
        />
      ))}
      {putting && (
        <PutMotion
          key={putting.amends?.id ?? 'own'}
          item={item}
          amends={putting.amends}
          onDone={() => onPutting(null)}
          onLeave={() => onPutting(null)}
        />
      )}
    </div>
  );
}

/** An amendment is voted before what it would change. */
function inVotingOrder(motions: readonly Motion[]): Motion[] {
  const own = motions.filter((motion) => motion.amendsId === null);
  return own.flatMap((motion) => [...motions.filter((one) => one.amendsId === motion.id), motion]);
}
