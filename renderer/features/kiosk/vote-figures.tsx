import { useTranslation } from 'react-i18next';
import type { PublicNotice } from '../../../shared/contract/public-notice.ts';
import { voteBar } from '../../../shared/domain/kiosk.ts';

type Vote = PublicNotice['votes'][number];
const ROLL = ['due', 'present'] as const;
const COUNTS = ['for', 'against', 'abstain', 'blank', 'invalid'] as const;

/** The figures of a vote: as numbers, as a bar with its threshold, and as the sentence of the verdict. */
export function VoteFigures({ vote }: { readonly vote: Vote }) {
  const { t } = useTranslation('kiosk');
  const bar = voteBar(vote);
  const shown = [...ROLL, ...COUNTS].flatMap((key) => {
    const count = vote[key];
    return count === null || (count === 0 && (key === 'blank' || key === 'invalid')) ? [] : [{ key, count }];
  });
  return (
    <div className="kiosk-vote">
      <h3>{vote.motion}</h3>
      {shown.length > 0 && (
        <dl className="kiosk-figures">
          {shown.map(({ key, count }) => (
            <div key={key} data-vote={key}>
              <dt>{t(`counts.${key}`)}</dt>
              <dd className="figure">{t('people', { count })}</dd>
            </div>
          ))}
        </dl>
      )}
      {bar && (
        <div className="kiosk-bar-frame" aria-hidden="true">
          <div className="kiosk-vote-bar">
            {bar.parts.map(({ key, share }) => (
              <span key={key} data-vote={key} style={{ width: `${share}%` }} />
            ))}
          </div>
          {bar.needed && (
            <div
              className="kiosk-needed"
              style={{ insetInlineStart: `${bar.needed.at}%` }}
              data-late={bar.needed.at > 50}
            >
              <span>{t('needed', { count: bar.needed.count })}</span>
            </div>
          )}
        </div>
      )}
      {vote.options.length > 0 && (
        <dl className="kiosk-figures">
          {vote.options.map(({ name, votes }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="figure">{t('optionVotes', { count: votes })}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="kiosk-sentence">{vote.sentence}</p>
    </div>
  );
}
