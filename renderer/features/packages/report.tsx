import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Refusal } from '../../../shared/errors.ts';
import { useMay } from '../../host/me.tsx';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { Loading } from '../../ui/loading.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { textOf, useLanguage } from '../../ui/text-of.ts';

/** What a package is, whether it may be believed, and what can be done with it. */
export function Report({ hash }: { hash: string }) {
  const { t } = useTranslation('packages');
  const { data, error } = useHostQuery('packages.check', { hash });
  if (!data) return error ? <RefusalAlert refusal={error} /> : <Loading />;
  const { about, signer, troubles } = data;
  const good = troubles.length === 0;
  return (
    <section className="panel packages-report" aria-label={t('page.checkTitle')}>
      <div>
        <StateTag tone={good ? 'good' : 'bad'}>{good ? t('page.good') : t('page.bad')}</StateTag>
      </div>
      {troubles.length > 0 && (
        <ul>
          {troubles.map(({ code, file, day }) => (
            <li key={`${code} ${file}`}>{t(`troubles.${code}`, { file: file ?? '', day: day ?? '' })}</li>
          ))}
        </ul>
      )}
      {about && signer && (
        <>
          <h2>{[t(`kinds.${about.kind}`), about.title].join(' · ')}</h2>
          <dl>
            <dt>{t('page.signedBy')}</dt>
            <dd>
              {signer.office} {signer.name}
            </dd>
            <dt>{t('page.fingerprint')}</dt>
            <dd className="packages-key">{signer.fingerprint}</dd>
            {!data.trusted && (
              <>
                <dt>{t('page.publicKey')}</dt>
                <dd className="packages-key">{signer.publicKey}</dd>
              </>
            )}
            <dt>{t('page.purpose')}</dt>
            <dd>{signer.purpose}</dd>
            <dt>{t('page.days')}</dt>
            <dd>{about.from === null ? t('page.forever') : `${about.from} — ${about.until ?? ''}`}</dd>
            <dt>{t('crate.file')}</dt>
            <dd>{t('page.files', { count: data.files.length })}</dd>
          </dl>
          {troubles.some(({ code }) => code === 'signer.unknown') && <p>{t('page.trustHint')}</p>}
          {good && <Acts kind={about.kind} hash={hash} />}
        </>
      )}
    </section>
  );
}

function Acts({ kind, hash }: { kind: string; hash: string }) {
  const { t } = useTranslation('packages');
  const { message } = App.useApp();
  const language = useLanguage();
  const may = useMay();
  const [, navigate] = useLocation();
  const receive = useHostCommand('exchange.receive');
  const take = useHostCommand('exchange.takeAnswer');
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (thrown) {
      // The refusal stands below the buttons.
      if (!(thrown instanceof Refusal)) throw thrown;
    }
  };
  return (
    <div>
      {kind === 'filing' && may('filings.receive', null) && (
        <Button
          type="primary"
          loading={receive.busy}
          onClick={() =>
            void attempt(async () => {
              await receive.run({ hash });
              void message.success(t('page.received'));
            })
          }
        >
          {t('page.receive')}
        </Button>
      )}
      {kind === 'receipt' && may('matters.decide') && (
        <Button
          type="primary"
          loading={take.busy}
          onClick={() =>
            void attempt(async () => {
              const { matterId, sentence } = await take.run({ hash });
              void message.success(t('page.taken', { sentence: textOf(sentence, language) }));
              navigate(`/matters/${matterId}`);
            })
          }
        >
          {t('page.takeAnswer')}
        </Button>
      )}
      <RefusalAlert refusal={receive.refusal ?? take.refusal} />
    </div>
  );
}
