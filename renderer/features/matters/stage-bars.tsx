import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { registerAddress } from './register-address.ts';
import type { Today } from './row.ts';
import { StageLabel } from './stage-label.tsx';
import './stage-bars.css';

/** Open matters by stage: a table whose last column is drawn. */
export function StageBars({ stages, community }: { stages: Today['byStage']; community: string }) {
  const { t } = useTranslation('matters');
  const longest = Math.max(1, ...stages.map(({ total }) => total));
  return (
    <section className="panel stage-bars">
      <table>
        <caption>
          <h2>{t('today.byStage')}</h2>
        </caption>
        <thead className="only-read-aloud">
          <tr>
            <th scope="col">{t('today.stage')}</th>
            <th scope="col">{t('today.number')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {stages.map(({ stage, name, ordinal, total }) => (
            <tr key={stage}>
              <th scope="row">
                <Link href={registerAddress({ stage, community })}>
                  <StageLabel name={name} ordinal={ordinal} />
                </Link>
              </th>
              <td className="stage-bars-number figure">{total}</td>
              <td className="stage-bars-drawn" aria-hidden>
                <div className="stage-bars-bar" style={{ inlineSize: `${(total / longest) * 100}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {stages.length === 0 && <p className="second">{t('today.noOpen')}</p>}
    </section>
  );
}
