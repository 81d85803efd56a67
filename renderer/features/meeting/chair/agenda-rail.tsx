import { CaretRightFilled, CheckOutlined, ForwardOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { RefusalAlert } from '../../../ui/refusal-alert.tsx';
import { StateTag } from '../../../ui/state-tag.tsx';
import { AddItem } from '../before/add-item.tsx';
import { type Item, useDay } from '../day-view.tsx';

/** The agenda at the chair's left: where we are, what comes next; a press goes there. */
export function AgendaRail() {
  const { t } = useTranslation('agenda');
  const { meeting, items, offers } = useDay();
  const start = useHostCommand('agenda.start');
  const go = (item: Item) => start.run({ id: item.id }).catch(() => undefined);
  const next = items.find((item) => item.id === meeting.nextItemId);
  const shown = items.filter((item) => item.state !== 'dropped');
  return (
    <nav className="panel agenda-rail" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <RefusalAlert refusal={start.refusal} onClose={start.clear} />
      <ol className="agenda-rail-items">
        {shown.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className={`agenda-rail-item agenda-rail-${item.state}${item.parentId ? ' agenda-rail-below' : ''}`}
              aria-current={item.id === meeting.currentItemId ? 'step' : undefined}
              disabled={!offers('run') || item.state === 'moved' || start.busy}
              onClick={() => go(item)}
            >
              <span className="agenda-rail-mark">
                {item.state === 'running' ? (
                  <CaretRightFilled aria-label={t('states.running')} />
                ) : item.state === 'done' ? (
                  <CheckOutlined aria-label={t('states.done')} />
                ) : (
                  item.number
                )}
              </span>
              <span className="agenda-rail-words">
                <span className="agenda-rail-title">{item.title}</span>
                <span className="agenda-rail-beside">
                  {item.id === next?.id && <StateTag tone="quiet">{t('states.next')}</StateTag>}
                  {item.late && <StateTag tone="due">{t('late.short')}</StateTag>}
                  {item.state === 'moved' && <StateTag tone="quiet">{t('states.moved')}</StateTag>}
                  {item.budgetMinutes !== null && item.state !== 'done' && (
                    <span className="hint">{t('minutes', { count: item.budgetMinutes })}</span>
                  )}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {shown.length === 0 && <p className="hint">{t('empty.during')}</p>}
      <div className="agenda-rail-foot">
        {next && offers('run') && (
          <Button block icon={<ForwardOutlined aria-hidden />} loading={start.busy} onClick={() => go(next)}>
            {t('chair.next')}
          </Button>
        )}
        {offers('agenda') && <AddItem small />}
      </div>
    </nav>
  );
}
