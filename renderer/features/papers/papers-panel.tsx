import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { Refusal } from '../../../shared/errors.ts';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { useMay } from '../../host/me.tsx';
import { packageAddress, paperAddress, savePaper } from '../../host/papers.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { listText, useLanguage } from '../../ui/text-of.ts';
import { PaperRow } from './paper-row.tsx';
import { ScanZone } from './scan-zone.tsx';
import './papers.css';

type Listed = Outputs['papers']['list'];
const WHENS = ['before', 'during', 'after'] as const;

/** Every paper of a meeting, to print or to send; and the place where its scans come back. */
export function PapersPanel({ meetingId }: { readonly meetingId: string }) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const { data, error } = useHostQuery('papers.list', { meetingId });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [making, setMaking] = useState<string | null>(null);
  const mayPack = useMay()('packages.make');
  const pack = useHostCommand('packages.makeMeeting');
  if (!data) return <RefusalAlert refusal={error} />;

  const save = async (file: string, of = '', perPage?: number) => {
    setMaking(`${file}${of}`);
    setRefusal(null);
    const place = paperAddress(meetingId, file, { language, of, ...(perPage && { perPage }) });
    await savePaper(place).catch((no: Refusal) => setRefusal(no));
    setMaking(null);
  };

  const carryAway = async () => {
    const { packageId } = await pack.run({ meetingId });
    await savePaper(packageAddress(packageId));
  };

  return (
    <section className="panel papers-panel" aria-labelledby="papers-title">
      <h2 id="papers-title">{t('panel.title')}</h2>
      <NoticeClock notice={data.notice} />
      <RefusalAlert refusal={refusal ?? pack.refusal} onClose={() => setRefusal(null)} />
      {WHENS.map((when) => {
        const rows = data.papers.filter((paper) => paper.when === when);
        return rows.length === 0 ? null : (
          <div key={when}>
            <h3 className="second">{t(`panel.${when}`)}</h3>
            <ul className="papers-list">
              {rows.map((paper) => (
                <PaperRow
                  key={`${paper.kind}${paper.of}`}
                  meetingId={meetingId}
                  paper={paper}
                  making={making}
                  onSave={save}
                />
              ))}
            </ul>
          </div>
        );
      })}
      <div className="papers-whole">
        {mayPack && (
          <Button
            icon={<DownloadOutlined aria-hidden />}
            loading={pack.busy}
            onClick={() => void carryAway().catch(() => undefined)}
          >
            {t('panel.package')}
          </Button>
        )}
        {data.hasRecord && (
          <Button loading={making === 'record.json'} onClick={() => void save('record.json')}>
            {t('panel.json')}
          </Button>
        )}
        <p className="hint">{t('panel.packageHint')}</p>
      </div>
      {data.fontsMissing.length > 0 && (
        <p className="hint">{t('panel.fontsMissing', { fonts: listText(data.fontsMissing, language) })}</p>
      )}
      <ScanZone meetingId={meetingId} />
    </section>
  );
}

/** When the notice has to be out; late, it says so before anybody prints it. */
function NoticeClock({ notice }: { readonly notice: Listed['notice'] }) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const { announced, kept, latestOn, needed } = notice;
  const day = dayText(latestOn, language);
  if (!kept) return <Alert type="warning" showIcon title={t('panel.noticeLate', { day, needed })} />;
  if (announced) return <p className="hint">{t('panel.noticeOut')}</p>;
  return <p className="hint">{needed === 0 ? t('panel.noNotice') : t('panel.noticeBy', { day, needed })}</p>;
}
