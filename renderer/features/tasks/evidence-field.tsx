import { CloseOutlined, PaperClipOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../shared/errors.ts';
import { putFile } from '../../host/put-file.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import type { ActDraft } from './act-input.ts';

interface EvidenceFieldProps {
  readonly files: ActDraft['files'];
  onChange(files: ActDraft['files']): void;
}

/** Photographs and papers: their bytes lie at the host as soon as they are chosen, so a pulled plug loses none. */
export function EvidenceField({ files, onChange }: EvidenceFieldProps) {
  const { t } = useTranslation('tasks');
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = async (chosen: readonly File[]) => {
    setBusy(true);
    setRefusal(null);
    try {
      const put = await Promise.all(
        chosen.map(async (file) => ({ hash: (await putFile(file)).hash, name: file.name })),
      );
      const known = new Set(files.map(({ hash }) => hash));
      onChange([...files, ...put.filter(({ hash }) => !known.has(hash))]);
    } catch (thrown) {
      setRefusal(thrown instanceof Refusal ? thrown : new Refusal('internal', { ref: '' }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <fieldset className="plain-fieldset">
      <legend>{t('form.files')}</legend>
      <RefusalAlert refusal={refusal} onClose={() => setRefusal(null)} />
      <ul className="task-files">
        {files.map(({ hash, name }) => (
          <li key={hash}>
            <PaperClipOutlined aria-hidden />
            <span>{name}</span>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined aria-hidden />}
              aria-label={t('form.removeFile', { name })}
              onClick={() => onChange(files.filter((file) => file.hash !== hash))}
            />
          </li>
        ))}
      </ul>
      <Button icon={<UploadOutlined aria-hidden />} loading={busy} onClick={() => input.current?.click()}>
        {t('form.addFiles')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          void take([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </fieldset>
  );
}
