import { UploadOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../shared/errors.ts';
import { putFile } from '../../host/put-file.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';

export interface ChosenFile {
  readonly hash: string;
  readonly name: string;
}

interface AttachFilesProps {
  readonly matterId: string;
  readonly chosen: readonly ChosenFile[];
  onChange(files: ChosenFile[]): void;
}

/** Which papers go out with the notice: of the matter's own, or brought along. Nothing goes by itself. */
export function AttachFiles({ matterId, chosen, onChange }: AttachFilesProps) {
  const { t } = useTranslation('releases');
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const matter = useHostQuery('matters.get', { id: matterId });
  const records = (matter.data?.records ?? []).flatMap(({ hash, fileName }) =>
    hash === null || fileName === null ? [] : [{ hash, name: fileName }],
  );
  const known = new Map([...records, ...chosen].map((file) => [file.hash, file]));
  const picked = new Set(chosen.map(({ hash }) => hash));
  const bring = async (list: FileList | null) => {
    setBusy(true);
    setRefusal(null);
    try {
      const brought: ChosenFile[] = [];
      for (const file of list ?? []) brought.push({ hash: (await putFile(file)).hash, name: file.name });
      onChange([...chosen, ...brought.filter(({ hash }) => !picked.has(hash))]);
    } catch (thrown) {
      setRefusal(thrown instanceof Refusal ? thrown : new Refusal('internal', { ref: '' }));
    } finally {
      setBusy(false);
      if (input.current) input.current.value = '';
    }
  };
  return (
    <fieldset className="attach-files">
      <legend>{t('attachment.title')}</legend>
      <p className="hint">{t('attachment.explained')}</p>
      <Select
        mode="multiple"
        className="field-wide"
        aria-label={t('attachment.choose')}
        placeholder={t('attachment.choose')}
        value={chosen.map(({ hash }) => hash)}
        options={[...known.values()].map(({ hash, name }) => ({ value: hash, label: name }))}
        optionFilterProp="label"
        onChange={(hashes) => onChange(hashes.flatMap((hash) => known.get(hash) ?? []))}
      />
      <div className="release-acts">
        <Button icon={<UploadOutlined aria-hidden />} loading={busy} onClick={() => input.current?.click()}>
          {t('attachment.bring')}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-attach
        onChange={(change) => void bring(change.target.files)}
      />
      <RefusalAlert refusal={refusal} onClose={() => setRefusal(null)} />
    </fieldset>
  );
}
