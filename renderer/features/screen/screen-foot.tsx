import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../host/methods.ts';
import { clockText } from '../../ui/clock-text.ts';
import { useHostTime } from './use-ticking.ts';

interface ScreenFootProps {
  readonly view: OutputOf<'hall.screen'>;
  readonly heardAt: number;
}

/** Always at the foot: who is here, whether that is enough, and what time it is. */
export function ScreenFoot({ view, heardAt }: ScreenFootProps) {
  const { t } = useTranslation('hall');
  const now = useHostTime(view.now, heardAt);
  const heads = view.quorum?.heads ?? null;
  const held = heads?.held === true && view.quorum?.area?.held !== false;
  return (
    <footer className="wall-foot">
      {view.due === null || view.present === null ? (
        <span className="wall-roll">{t('screen.nobody')}</span>
      ) : (
        <span className="wall-roll">
          {t('screen.present')}
          <strong className="figure">{t('words:units.people', { count: view.present })}</strong>
          {t('screen.due')}
          <strong className="figure">{t('words:units.people', { count: view.due })}</strong>
        </span>
      )}
      {heads && (
        <span className={held ? 'wall-good' : 'wall-due'}>
          {held ? t('screen.quorumHeld') : t('screen.quorumMissing', { needed: heads.needed })}
        </span>
      )}
      <time className="wall-clock figure">{clockText(now)}</time>
    </footer>
  );
}
