import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MEETING_PAPERS } from '../../../shared/contract/papers.ts';
import type { Refusal } from '../../../shared/errors.ts';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { putFile } from '../../host/put-file.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import type { PageCode } from './read-code.ts';

interface ScannedPageProps {
  readonly file: File;
  readonly found: PageCode | null;
  readonly meetingId: string;
  onDone(): void;
}

/** One scan: the meeting it belongs to, named for a person to confirm. */
export function ScannedPage({ file, found, meetingId, onDone }: ScannedPageProps) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [code, setCode] = useState(found?.code ?? '');
  const [failed, setFailed] = useState<Refusal | null>(null);
  const attach = useHostCommand('meetings.attachScan');
  const meeting = useHostQuery('meetings.byCode', { code: code || 'x' }, { enabled: code !== '' });
  const kind = MEETING_PAPERS.find((one) => one === found?.paper);
  const paper = kind ? t(`papers.${kind}`) : t('scan.other');

  const keep = async (id: string) => {
    setFailed(null);
    try {
      const { hash } = await putFile(file);
      await attach.run({ id, paper: found?.paper ?? 'other', file: { hash, name: file.name } });
      onDone();
    } catch (no) {
      setFailed(no as Refusal);
    }
  };

  return (
    <div className="scanned">
      <strong className="scanned-name">{file.name}</strong>
      {code === '' && (
        <>
          <p>{t(file.name.toLowerCase().endsWith('.pdf') ? 'scan.pdfHint' : 'scan.noCode')}</p>
          <div className="scanned-find">
            <Input
              aria-label={t('scan.code')}
              placeholder={t('scan.code')}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onPressEnter={() => setCode(typed.trim())}
            />
            <Button onClick={() => setCode(typed.trim())}>{t('scan.find')}</Button>
          </div>
        </>
      )}
      <RefusalAlert
        refusal={failed ?? meeting.error}
        onClose={() => {
          setFailed(null);
          setCode('');
        }}
      />
      {code !== '' && meeting.data && (
        <p>
          {t('scan.found', { paper })}
          {' · '}
          {t('scan.of', { title: meeting.data.title, day: dayText(meeting.data.heldOn, language) })}
        </p>
      )}
      <div className="scanned-find">
        {code !== '' && meeting.data && (
          <Button
            type={meeting.data.id === meetingId ? 'primary' : 'default'}
            loading={attach.busy}
            onClick={() => meeting.data && void keep(meeting.data.id)}
          >
            {t('scan.attach')}
          </Button>
        )}
        <Button type="text" onClick={onDone}>
          {t('words:actions.remove')}
        </Button>
      </div>
    </div>
  );
}
