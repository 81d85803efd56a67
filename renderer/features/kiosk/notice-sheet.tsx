import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KioskNotice } from '../../../shared/contract/kiosk.ts';
import { dayOf } from '../../../shared/domain/days.ts';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { codeAddress, useShown } from '../../host/kiosk.ts';
import { useLanguage } from '../../ui/text-of.ts';
import './sheet.css';
import { VoteFigures } from './vote-figures.tsx';

/** One notice as the page of a good newspaper: what was decided, how, what comes next, how to object, and the proof. */
export function NoticeSheet({ shown }: { readonly shown: KioskNotice }) {
  const { t } = useTranslation('kiosk');
  const language = useLanguage();
  const day = (on: string) => dayText(on, language);
  const { notice, proof } = shown;
  const { period, result, objecting } = notice;
  useShown(notice.id, 0);
  return (
    <article className="kiosk-sheet">
      <p className="kiosk-kicker">
        {t(`kinds.${notice.kind}`)} {notice.number}
      </p>
      <h1>{notice.title}</h1>
      <p className="kiosk-lead">{notice.summary}</p>
      {notice.decidedOn && <p>{t('decided', { body: notice.decidedBy, day: day(notice.decidedOn) })}</p>}
      {notice.replaces && <p className="kiosk-remark">{t('replaces', notice.replaces)}</p>}
      <p className="kiosk-period">
        {t('period', { from: day(period.from), until: day(period.until), days: period.days })}
      </p>
      <Section title={t('votes')}>
        {notice.votes.map((vote) => (
          <VoteFigures key={vote.motion} vote={vote} />
        ))}
      </Section>
      {result && (
        <Section title={t('result')}>
          <Lines
            lines={[
              [t('implementedBy'), result.implementedBy],
              [t('finishedOn'), result.finishedOn ? day(result.finishedOn) : ''],
              [t('cost'), result.cost],
              [t('acceptance'), result.acceptance],
              [t('evaluation'), result.evaluation],
              [t('supervision'), result.supervision],
            ]}
          />
        </Section>
      )}
      <Section title={t('nextSteps')}>
        <Lines
          lines={[
            [t('plan'), notice.plan],
            [t('money'), notice.money],
            [t('schedule'), notice.schedule],
          ]}
        />
      </Section>
      <Section title={t('objecting')}>
        <p>{objecting.how}</p>
        <Lines
          lines={[
            [t('address'), objecting.address],
            [t('telephone'), objecting.telephone],
            [t('hours'), objecting.hours],
            [t('supervision'), notice.supervision],
          ]}
        />
      </Section>
      <Section title={t('overrides')}>
        {notice.overrides.map((one) => (
          <p key={one}>{one}</p>
        ))}
      </Section>
      <Section title={t('attachments')}>
        {notice.attachments.map(({ sha256, name }) => (
          <p key={sha256}>{name}</p>
        ))}
      </Section>
      <Section title={t('laws')}>
        {notice.laws.map((law) => (
          <p key={law}>{law}</p>
        ))}
      </Section>
      <footer className="kiosk-proof">
        <img src={codeAddress(notice.id)} alt={t('codeName')} className="kiosk-code" />
        <div>
          <p>{t('code')}</p>
          <p>
            {t('proof', {
              publisher: notice.publisher,
              published: day(notice.publishedOn),
              until: day(period.until),
              office: proof.office,
              name: `${proof.name} ${day(dayOf(proof.signedAt))}`,
              fingerprint: proof.fingerprint,
            })}
          </p>
        </div>
      </footer>
    </article>
  );
}

/** A part of the page; without content it is not there, and neither is its headline. */
function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  if (Array.isArray(children) && children.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly (readonly [string, string])[] }) {
  return (
    <dl className="kiosk-lines">
      {lines
        .filter(([, text]) => text !== '')
        .map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}
