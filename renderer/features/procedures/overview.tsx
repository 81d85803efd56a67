import { useTranslation } from 'react-i18next';
import { ordinalOf } from '../../../shared/domain/procedure.ts';
import { useLanguage } from '../../ui/text-of.ts';
import type { Drawing } from './drawing.ts';
import './overview.css';
import { returnsOf } from './returns.ts';
import { ordinalWord, stageName } from './rule-words.ts';
import { useWidth } from './use-width.ts';

const LANE = 16;
const TOP = 6;
const SHIFT = 10;

interface OverviewProps {
  readonly drawing: Drawing;
  readonly faulty: ReadonlySet<string>;
  onGo(key: string): void;
}

/** The whole road on one line, with the ways back beneath it. */
export function Overview({ drawing, faulty, onGo }: OverviewProps) {
  const { t } = useTranslation('procedures');
  const language = useLanguage();
  const [list, listWidth] = useWidth<HTMLOListElement>();
  const { stages } = drawing;
  const returns = returnsOf(stages);
  const step = listWidth / Math.max(stages.length, 1);
  const height = TOP + LANE * Math.max(...returns.map((one) => one.lane + 1), 0) + TOP;
  return (
    <section className="panel overview" aria-label={t('road.title')}>
      <div className="overview-road">
        <ol
          ref={list}
          className="overview-stops"
          style={{ gridTemplateColumns: `repeat(${stages.length}, minmax(72px, 1fr))` }}
        >
          {stages.map((stage) => {
            const ordinal = ordinalOf(drawing, stage.key);
            const name = stageName(stage, language);
            return (
              <li key={stage.key} className={`overview-stop overview-${ordinal?.group ?? 'plain'}`}>
                <button
                  type="button"
                  className={faulty.has(stage.key) ? 'overview-key overview-faulty' : 'overview-key'}
                  title={t('road.goTo', { stage: name })}
                  onClick={() => onGo(stage.key)}
                >
                  <span className="overview-mark">{ordinal && ordinalWord(ordinal, t)}</span>
                  <span className="overview-name">{name}</span>
                </button>
              </li>
            );
          })}
        </ol>
        {returns.length > 0 && listWidth > 0 && (
          <svg className="overview-returns" width={listWidth} height={height} aria-hidden>
            {returns.map(({ from, to, lane }) => (
              <Return
                key={`${from}-${to}`}
                from={step * (from + 0.5) - SHIFT}
                to={step * (to + 0.5) + SHIFT}
                depth={TOP + LANE * (lane + 1) - 2}
              />
            ))}
          </svg>
        )}
      </div>
      <p className="hint overview-caption">{t('road.caption')}</p>
    </section>
  );
}

function Return({ from, to, depth }: { from: number; to: number; depth: number }) {
  const line = `M ${from} 0 V ${depth - 6} Q ${from} ${depth} ${from - 6} ${depth} H ${to + 6} Q ${to} ${depth} ${to} ${depth - 6} V 6`;
  return (
    <>
      <path d={line} className="overview-line" />
      <path d={`M ${to} 0 l -4 7 h 8 z`} className="overview-tip" />
    </>
  );
}
