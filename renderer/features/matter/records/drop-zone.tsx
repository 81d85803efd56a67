import { UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../../shared/errors.ts';
import { putFile } from '../../../host/put-file.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { Refused } from '../acts/refused.tsx';
import { useOpenStage } from '../page-view.tsx';

/** Takes files for one kind of paper: dropped on it, or chosen. Compact once something lies there. */
export function DropZone({ kind, compact = false }: { kind: string; compact?: boolean }) {
  const { t } = useTranslation('matter');
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const upload = useUpload(kind);
  const take = (files: FileList | null) => {
    if (files && files.length > 0) void upload.take([...files]);
    if (input.current) input.current.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className={over ? 'drop-zone drop-over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button
        size="small"
        type={compact ? 'text' : 'dashed'}
        icon={<UploadOutlined aria-hidden />}
        loading={upload.busy}
        aria-label={compact ? undefined : t('records.uploadKind', { kind })}
        title={t('records.dropHere')}
        onClick={() => input.current?.click()}
      >
        {compact ? t('records.more') : t('records.upload')}
        {compact && <span className="only-read-aloud">{kind}</span>}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-kind={kind}
        onChange={(change) => take(change.target.files)}
      />
      <Refused command={upload} />
    </div>
  );
}

/** Puts the bytes first, then gives them their kind. */
function useUpload(kind: string) {
  const { page, stage } = useOpenStage();
  const attach = useHostCommand('records.attach');
  const [putting, setPutting] = useState(false);
  const [lost, setLost] = useState<Refusal | null>(null);
  const take = async (files: File[]) => {
    setPutting(true);
    setLost(null);
    try {
      const put = await Promise.all(
        files.map(async (file) => ({ kind, hash: (await putFile(file)).hash, name: file.name })),
      );
      await attach.run({ matterId: page.matter.id, stage: stage.key, files: put }).catch(() => undefined);
    } catch (thrown) {
      setLost(thrown instanceof Refusal ? thrown : new Refusal('internal', { ref: '' }));
    } finally {
      setPutting(false);
    }
  };
  const clear = () => {
    setLost(null);
    attach.clear();
  };
  return { take, busy: putting || attach.busy, refusal: lost ?? attach.refusal, clear };
}
