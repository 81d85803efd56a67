import { useTranslation } from 'react-i18next';
import { textOf, useLanguage } from '../../ui/text-of.ts';
import type { ScreenView } from './slide.tsx';

type Result = NonNullable<ScreenView['result']>;

/** The verdict as its sentence, with a bar on which the threshold is drawn. */
export function ResultSlide({ result }: { readonly result: Result }) {
  const { t } = useTranslation('hall');
  const language = useLanguage();
  const good = result.outcome === 'carried' || result.outcome === 'chosen';
  return (
    <section className="wall-result">
      <p className="wall-number">{t('screen.result')}</p>
      <h2 className="wall-title">{result.motion}</h2>
      {result.outcome && (
        <p className={`wall-verdict ${good ? 'wall-good' : 'wall-due'}`}>
          {t(`words:outcomes.${result.outcome}`)}
        </p>
      )}
      {result.tally && <Bar tally={result.tally} heads={result.verdict?.heads ?? null} />}
      {result.options.length > 0 && (
        <ul className="wall-options">
          {result.options.map(({ name, votes, chosen }) => (
            <li key={name} className={chosen ? 'wall-good' : ''}>
              <span>{name}</span>
              <span className="figure">{t('screen.votes', { count: votes })}</span>
              {chosen && <span>{t('screen.chosen')}</span>}
            </li>
          ))}
        </ul>
      )}
      <p className="wall-sentence">{textOf(result.sentence, language)}</p>
    </section>
  );
}

interface BarProps {
  readonly tally: NonNullable<Result['tally']>;
  readonly heads: NonNullable<Result['verdict']>['heads'] | null;
}

const PARTS = ['for', 'against', 'abstain'] as const;

function Bar({ tally, heads }: BarProps) {
  const { t } = useTranslation('hall');
  const cast = tally.for + tally.against + tally.abstain;
  const whole = Math.max(heads?.base ?? 0, cast, 1);
  return (
    <div className="wall-bar-block">
      <div className="wall-bar" aria-hidden>
        {PARTS.map((part) => (
          <span
            key={part}
            className={`wall-bar-${part}`}
            style={{ width: `${(tally[part] / whole) * 100}%` }}
          />
        ))}
        {heads && (
          <i
            className="wall-bar-needed"
            style={{ left: `${Math.min(100, (heads.needed / whole) * 100)}%` }}
          />
        )}
      </div>
      <p className="wall-bar-words figure">
        {PARTS.map((part) => (
          <span key={part}>
            {t(`words:votes.${part}`)} <strong>{tally[part]}</strong>
          </span>
        ))}
        {heads && <span className="wall-second">{t('screen.threshold', { needed: heads.needed })}</span>}
      </p>
    </div>
  );
}
