import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { EmptyHint } from '../../../ui/empty.tsx';
import { RefusalAlert } from '../../../ui/refusal-alert.tsx';
import { useDay } from '../day-view.tsx';
import { AddItem } from './add-item.tsx';
import { AgendaLine } from './agenda-line.tsx';
import { EditItem } from './edit-item.tsx';
import { type Place, placeAfterDrop } from './places.ts';
import { TimeSum } from './time-sum.tsx';

/** The agenda in two levels: put in order with the mouse or the keyboard, each item with speaker, time and papers. */
export function AgendaEditor() {
  const { t } = useTranslation('agenda');
  const { items, offers } = useDay();
  const place = useHostCommand('agenda.place');
  const [editing, setEditing] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const open = offers('agenda');
  const shown = items.filter((item) => item.state !== 'dropped');
  const gone = items.filter((item) => item.state === 'dropped');
  const put = (id: string, to: Place | null) => {
    if (to) place.run({ id, ...to }).catch(() => undefined);
  };
  const edited = items.find((item) => item.id === editing);
  return (
    <section className="panel agenda" aria-labelledby="agenda-title">
      <header className="section-head">
        <h2 id="agenda-title">{t('title')}</h2>
        <TimeSum />
      </header>
      <RefusalAlert refusal={place.refusal} onClose={place.clear} />
      <ol className="agenda-lines">
        {shown.map((item) => (
          <AgendaLine
            key={item.id}
            item={item}
            items={shown}
            open={open}
            dragging={dragged === item.id}
            onPlace={(to) => put(item.id, to)}
            onEdit={() => setEditing(item.id)}
            onDrag={setDragged}
            onDropHere={() => {
              if (dragged !== null) put(dragged, placeAfterDrop(shown, dragged, item.id));
              setDragged(null);
            }}
          />
        ))}
      </ol>
      {shown.length === 0 && <EmptyHint title={t('empty.title')} hint={t('empty.hint')} />}
      {open && <AddItem />}
      {gone.length > 0 && (
        <p className="hint">
          {t('dropped', { titles: gone.map((item) => item.title).join(t('listComma')) })}
        </p>
      )}
      {edited && <EditItem key={edited.id} item={edited} onClose={() => setEditing(null)} />}
    </section>
  );
}
