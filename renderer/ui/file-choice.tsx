import { FileExcelOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { Refusal } from '../../shared/errors.ts';
import { putFile } from '../host/put-file.ts';
import { RefusalAlert } from './refusal-alert.tsx';
import './file-choice.css';

/** A file that lies at the host. */
export interface ChosenFile {
  readonly hash: string;
  readonly name: string;
}

interface FileChoiceProps {
  readonly file: ChosenFile | null;
  /** The endings the system's own dialog offers; what is dropped is judged by the host. */
  readonly accept: string;
  readonly dropText: string;
  readonly chooseText: string;
  readonly otherText: string;
  /** What can be read, and what happens next; below the button. */
  readonly hints: ReactNode;
  onChosen(file: ChosenFile): void;
}

/** A spreadsheet dropped here, or chosen. Once there is one it takes a single line. */
export function FileChoice(props: FileChoiceProps) {
  const { file, accept, dropText, chooseText, otherText, hints, onChosen } = props;
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
      {file === null ? chooseText : otherText}
    </Button>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className={`panel file-choice${file === null ? '' : ' file-choice-made'}${over ? ' file-choice-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {file === null ? (
        <>
          <p>{dropText}</p>
          {button}
          {hints}
        </>
      ) : (
        <>
          <FileExcelOutlined aria-hidden />
          <span className="file-choice-name">{file.name}</span>
          {button}
        </>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => void take(event.target.files)}
      />
      <RefusalAlert refusal={refusal} onClose={() => setRefusal(null)} />
    </div>
  );
}
