import { UploadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../shared/errors.ts';
import { putFile } from '../../host/put-file.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';

/** 公开屏日志, as it comes back on the stick. */
export function DisplayImport() {
  const { t } = useTranslation('matters');
  const { modal } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const imported = useHostCommand('notices.importDisplays');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setBusy(true);
    setRefusal(null);
    try {
      const told = await imported.run({ hash: (await putFile(file)).hash });
      modal.success({
        title: t(told.newDays > 0 ? 'notices.screen.done' : 'notices.screen.nothingNew'),
        content: [
          t('notices.screen.days', { count: told.newDays, notices: told.notices }),
          ...(told.unknown > 0 ? [t('notices.screen.unknown', { count: told.unknown })] : []),
        ].join(t('notices.screen.join')),
      });
    } catch (thrown) {
      setRefusal(thrown instanceof Refusal ? thrown : new Refusal('internal', { ref: '' }));
    } finally {
      setBusy(false);
      if (input.current) input.current.value = '';
    }
  };
  return (
    <>
      <Button icon={<UploadOutlined aria-hidden />} loading={busy} onClick={() => input.current?.click()}>
        {t('notices.screen.import')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".jsonl,.txt,.log"
        data-display-log
        onChange={(change) => void take(change.target.files?.[0])}
      />
      <RefusalAlert refusal={refusal} onClose={() => setRefusal(null)} />
    </>
  );
}
