import { FileExcelOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../shared/errors.ts';
import { putFile } from '../../host/put-file.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';

interface Chosen {
  readonly hash: string;
  readonly name: string;
}

/** Dropped here, or chosen. Once there is one it takes a single line. */
export function ImportFile({ file, onChosen }: { file: Chosen | null; onChosen(file: Chosen): void }) {
  const { t } = useTranslation('joint');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = async (files: FileList | null) => {
    const [chosen] = files ?? [];
    if (chosen === undefined) return;
    setBusy(true);
    setRefusal(null);
    try {
      onChosen({ hash: (await putFile(chosen)).hash, name: chosen.name });
    } catch (thrown) {
      setRefusal(thrown instanceof Refusal ? thrown : new Refusal('internal', { ref: '' }));
    } finally {
      setBusy(false);
      // The same file, corrected meanwhile, can be chosen again.
      if (input.current) input.current.value = '';
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files);
  };
  const button = (
    <Button
      type={file === null ? 'primary' : 'default'}
      icon={<UploadOutlined aria-hidden />}
      loading={busy}
      onClick={() => input.current?.click()}
    >
      {t(file === null ? 'import.choose' : 'import.other')}
    </Button>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className={`panel joint-section ${file === null ? 'joint-file' : 'joint-sheet-head'}${over ? ' joint-file-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {file === null ? (
        <>
          <p>{t('import.drop')}</p>
          {button}
          <p className="hint">{t('import.accepts')}</p>
        </>
      ) : (
        <>
          <span>
            <FileExcelOutlined aria-hidden /> {file.name}
          </span>
          {button}
        </>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv,.xls"
        onChange={(event) => void take(event.target.files)}
      />
      <RefusalAlert refusal={refusal} onClose={() => setRefusal(null)} />
    </div>
  );
}
