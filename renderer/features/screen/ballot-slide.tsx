import { useTranslation } from 'react-i18next';
import type { ScreenView } from './slide.tsx';

/** What is voted on, how, and how many have; never how they did. */
export function BallotSlide({ ballot }: { readonly ballot: NonNullable<ScreenView['ballot']> }) {
  const { t } = useTranslation('hall');
  return (
    <section className="wall-ballot">
      <p className="wall-number">
        {t('screen.ballot')}
        <span className="wall-second">{t(`words:methods.${ballot.method}`)}</span>
      </p>
      <h2 className="wall-title">{ballot.motion}</h2>
      {ballot.kind === 'choice' && (
        <>
          <p className="wall-second">{t('screen.choose', { count: ballot.choose })}</p>
          <ul className="wall-options">
            {ballot.options.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      <p className="wall-figure figure">
        {ballot.voted === null
          ? t('screen.voters', { count: ballot.of })
          : t('screen.voted', { voted: ballot.voted, count: ballot.of })}
      </p>
    </section>
  );
}
