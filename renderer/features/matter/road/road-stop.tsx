import {
  CheckOutlined,
  CloseOutlined,
  EnvironmentFilled,
  ExceptionOutlined,
  LockOutlined,
  MinusOutlined,
} from '@ant-design/icons';
import { Popover } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf, useLanguage } from '../../../ui/text-of.ts';
import type { StopOnRoad } from '../page-view.tsx';
import { ordinalWord } from '../stage-words.ts';
import { shortDay } from './short-day.ts';
import { StopPanel } from './stop-panel.tsx';

const ICONS: Record<StopOnRoad['look'], ReactNode> = {
  done: <CheckOutlined aria-hidden />,
  here: <EnvironmentFilled aria-hidden />,
  ahead: <LockOutlined aria-hidden />,
  failed: <CloseOutlined aria-hidden />,
  skipped: <MinusOutlined aria-hidden />,
};

/** One stop: a key that opens what happened there. */
export function RoadStop({ stop }: { stop: StopOnRoad }) {
  const { t } = useTranslation('matter');
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const name = textOf(stop.name, language);
  const ordinal = stop.ordinal ? ordinalWord(stop.ordinal, t) : '';
  return (
    <li className={`road-stop road-${stop.look}${stop.overdue ? ' road-overdue' : ''}`}>
      <Popover
        trigger="click"
        open={open}
        onOpenChange={setOpen}
        title={[ordinal, name].filter(Boolean).join(' ')}
        content={<StopPanel stop={stop} />}
      >
        <button
          type="button"
          className="road-key"
          aria-expanded={open}
          aria-current={stop.look === 'here' ? 'step' : undefined}
          onKeyDown={(key) => key.key === 'Escape' && setOpen(false)}
        >
          <span className="road-mark">{ICONS[stop.look]}</span>
          <span className="road-ordinal">{ordinal}</span>
          <span className="road-name">{name}</span>
          <span className="road-when">
            <When stop={stop} />
          </span>
          <span className="only-read-aloud">{t(`road.looks.${stop.look}`)}</span>
        </button>
      </Popover>
    </li>
  );
}

function When({ stop }: { stop: StopOnRoad }) {
  const { t } = useTranslation('matter');
  const language = useLanguage();
  const again = stop.round > 1 ? t('road.round', { round: stop.round }) : '';
  const day = stop.look === 'ahead' ? '' : shortDay(stop.concludedOn ?? stop.openedOn, language);
  return (
    <>
      <span>{stop.overdue ? t('road.overdue') : day}</span>
      {again && <span>{again}</span>}
      {stop.overridden && (
        <span className="road-overridden">
          <ExceptionOutlined aria-hidden /> {t('road.overridden')}
        </span>
      )}
    </>
  );
}
