import { Button, Popconfirm, QRCode, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { instantText } from '../../../shared/i18n/spoken-days.ts';
import type { OutputOf } from '../../host/methods.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { Loading } from '../../ui/loading.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import { OpinionList } from './opinion-list.tsx';
import './sharing.css';

type Sharing = NonNullable<OutputOf<'hall.sharing'>['sharing']>;

/** 开放局域网: off, or open for this meeting with address, QR code and code, and who has come in. */
export function SharingPanel({ meetingId }: { readonly meetingId: string }) {
  const { t } = useTranslation('hall');
  const { data, error } = useHostQuery('hall.sharing', {});
  const share = useHostCommand('hall.share');
  // Whose meeting it is that is open is none of this account's business; that one is open it must hear.
  if (error?.code === 'permission.otherCommunity')
    return (
      <div className="sharing">
        <p>{t('sharing.elsewhere')}</p>
        <OpinionList meetingId={meetingId} />
      </div>
    );
  if (data === undefined) return error ? <RefusalAlert refusal={error} /> : <Loading />;
  const { sharing } = data;
  return (
    <div className="sharing">
      <RefusalAlert refusal={share.refusal} onClose={share.clear} />
      {sharing?.meetingId === meetingId ? (
        <OpenNow sharing={sharing} />
      ) : (
        <>
          <p>{sharing ? t('sharing.other', { title: sharing.title }) : t('sharing.off')}</p>
          <Button
            type="primary"
            disabled={sharing !== null}
            loading={share.busy}
            onClick={() => share.run({ meetingId }).catch(() => undefined)}
          >
            {t('sharing.open')}
          </Button>
        </>
      )}
      <OpinionList meetingId={meetingId} />
    </div>
  );
}

function OpenNow({ sharing }: { readonly sharing: Sharing }) {
  const { t } = useTranslation('hall');
  const language = useLanguage();
  const unshare = useHostCommand('hall.unshare');
  const release = useHostCommand('hall.release');
  const { meetingId, code, addresses, openedAt, phones, screens, claimed } = sharing;
  const first = addresses[0];
  return (
    <>
      <p className="sharing-state">
        <StateTag tone="good">{t('sharing.on')}</StateTag>
        <span className="second">{t('sharing.onSince', { time: instantText(openedAt, language) })}</span>
      </p>
      <div className="sharing-in">
        {first && (
          <figure>
            <QRCode value={first.withCode} size={200} bordered={false} aria-label={t('sharing.scan')} />
            <figcaption>{t('sharing.scan')}</figcaption>
          </figure>
        )}
        <dl>
          <dt>{t('sharing.orType')}</dt>
          {addresses.map(({ page }) => (
            <dd key={page}>
              <Typography.Text copyable>{page}</Typography.Text>
            </dd>
          ))}
          <dt>{t('sharing.code')}</dt>
          <dd className="sharing-code figure">{code}</dd>
          <dt>{t('sharing.screen')}</dt>
          <dd>{first?.screen}</dd>
        </dl>
      </div>
      <p className="hint">{t('sharing.sameNet')}</p>
      <RefusalAlert refusal={unshare.refusal ?? release.refusal} />
      <h3>
        {t('sharing.names')}{' '}
        <span className="second figure">
          {t('sharing.phones', { count: phones })} {screens > 0 && t('sharing.screens', { count: screens })}
        </span>
      </h3>
      {claimed.length === 0 && <p className="hint">{t('sharing.noNames')}</p>}
      <ul className="sharing-names">
        {claimed.map(({ personId, name }) => (
          <li key={personId}>
            {name}
            <Button
              type="link"
              size="small"
              onClick={() => release.run({ meetingId, personId }).catch(() => undefined)}
            >
              {t('sharing.release')}
            </Button>
          </li>
        ))}
      </ul>
      <Popconfirm
        title={t('sharing.closeSure')}
        okText={t('sharing.closeYes')}
        cancelText={t('sharing.keep')}
        onConfirm={() => unshare.run({ meetingId }).catch(() => undefined)}
      >
        <Button danger loading={unshare.busy}>
          {t('sharing.close')}
        </Button>
      </Popconfirm>
    </>
  );
}
