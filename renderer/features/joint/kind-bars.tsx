import { useTranslation } from 'react-i18next';
import type { Lists } from './rows.ts';

/** Claimed and open by kind, the figures beside the bars. */
export function KindBars({ kinds, list }: { kinds: Lists['kinds']; list: 'need' | 'resource' }) {
  const { t } = useTranslation('joint');
  const shown = kinds.filter((kind) => kind.list === list);
  const most = Math.max(1, ...shown.map(({ open, asked, agreed }) => open + asked + agreed));
  if (shown.length === 0) return null;
  return (
    <figure className="panel joint-bars" aria-label={t('lists.chart')}>
      <figcaption className="second">{t('lists.chart')}</figcaption>
      {shown.map(({ kind, open, asked, agreed }) => {
        const parts = (
          [
            ['agreed', agreed, 'lists.agreedBar'],
            ['asked', asked, 'lists.asked'],
            ['open', open, 'lists.open'],
          ] as const
        ).filter(([, count]) => count > 0);
        return (
          <div key={kind} className="joint-bar-line">
            <span>{t(`entryKinds.${kind}`)}</span>
            <span className="joint-bar" aria-hidden>
              {parts.map(([key, count]) => (
                <span
                  key={key}
                  className={`joint-bar-${key}`}
                  style={{ width: `${(count / most) * 100}%` }}
                />
              ))}
            </span>
            <span className="second figure">
              {parts.map(([, count, word]) => `${t(word)} ${count}`).join(' · ')}
            </span>
          </div>
        );
      })}
    </figure>
  );
}
