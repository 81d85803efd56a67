import {
  ArrowDownOutlined,
  ArrowLeftOutlined,
  ArrowRightOutlined,
  ArrowUpOutlined,
  HolderOutlined,
  PaperClipOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateTag } from '../../../ui/state-tag.tsx';
import type { Item } from '../day-view.tsx';
import { type Place, placeBelow, placeBeside, placeOut } from './places.ts';

interface AgendaLineProps {
  readonly item: Item;
  readonly items: readonly Item[];
  readonly open: boolean;
  readonly dragging: boolean;
  onPlace(to: Place | null): void;
  onEdit(): void;
  onDrag(id: string | null): void;
  onDropHere(): void;
}

/** One line of the agenda. Alt and an arrow move it, as its buttons and the mouse do. */
export function AgendaLine(props: AgendaLineProps) {
  const { item, items, open, dragging, onPlace, onEdit, onDrag, onDropHere } = props;
  const { t } = useTranslation('agenda');
  const ways: Record<string, Place | null> = {
    ArrowUp: placeBeside(items, item, -1),
    ArrowDown: placeBeside(items, item, 1),
    ArrowRight: placeBelow(items, item),
    ArrowLeft: placeOut(items, item),
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || !open || !(event.key in ways)) return;
    event.preventDefault();
    onPlace(ways[event.key] ?? null);
  };
  const key = (way: string, label: string, icon: ReactNode) => (
    <Button
      size="small"
      type="text"
      icon={icon}
      disabled={ways[way] === null}
      aria-label={label}
      title={label}
      onClick={() => onPlace(ways[way] ?? null)}
    />
  );
  return (
    <li
      className={`agenda-line${item.parentId ? ' agenda-line-below' : ''}${dragging ? ' agenda-line-dragged' : ''}`}
      draggable={open}
      onDragStart={() => onDrag(item.id)}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDropHere}
      onKeyDown={onKey}
    >
      {open && <HolderOutlined className="agenda-holder" aria-hidden />}
      <span className="item-number">{item.number}</span>
      <span className="agenda-line-words">
        {open ? (
          <button type="button" className="agenda-line-title" onClick={onEdit}>
            {item.title}
          </button>
        ) : (
          <span>{item.title}</span>
        )}
        <span className="agenda-line-beside">
          <span className="hint">{t(`kinds.${item.kind}`)}</span>
          {item.speaker && <span className="second">{t('speakerIs', { name: item.speaker })}</span>}
          {item.late && <StateTag tone="due">{t('late.mark')}</StateTag>}
          {item.cameFrom && <StateTag tone="quiet">{t('cameFrom')}</StateTag>}
          {item.papers.length > 0 && (
            <span className="second">
              <PaperClipOutlined aria-hidden /> {t('papers.count', { count: item.papers.length })}
            </span>
          )}
        </span>
      </span>
      <span className="agenda-line-time figure">
        {item.budgetMinutes === null ? '' : t('minutes', { count: item.budgetMinutes })}
      </span>
      {open && (
        <span className="agenda-line-keys">
          {key('ArrowUp', t('move.up', { title: item.title }), <ArrowUpOutlined aria-hidden />)}
          {key('ArrowDown', t('move.down', { title: item.title }), <ArrowDownOutlined aria-hidden />)}
          {item.parentId === null
            ? key('ArrowRight', t('move.below', { title: item.title }), <ArrowRightOutlined aria-hidden />)
            : key('ArrowLeft', t('move.out', { title: item.title }), <ArrowLeftOutlined aria-hidden />)}
        </span>
      )}
    </li>
  );
}
