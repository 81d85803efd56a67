import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../host/methods.ts';
import { AgendaSlide } from './agenda-slide.tsx';
import { BallotSlide } from './ballot-slide.tsx';
import { ItemSlide } from './item-slide.tsx';
import { ResultSlide } from './result-slide.tsx';

export type ScreenView = OutputOf<'hall.screen'>;

interface SlideProps {
  readonly view: ScreenView;
  readonly heardAt: number;
}

/** One thought at a time: the end, an open ballot, a result, the item, else the agenda. */
export function Slide({ view, heardAt }: SlideProps) {
  const { t } = useTranslation('hall');
  if (view.state !== 'planned') return <p className="wall-title wall-middle">{t(OVER[view.state])}</p>;
  if (view.ballot) return <BallotSlide ballot={view.ballot} />;
  if (view.result) return <ResultSlide result={view.result} />;
  if (view.current) return <ItemSlide view={view} current={view.current} heardAt={heardAt} />;
  return <AgendaSlide view={view} />;
}

const OVER = { held: 'screen.over', lapsed: 'screen.lapsed', cancelled: 'screen.cancelled' } as const;
