import { ScanOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PageCode, readPageCode } from './read-code.ts';
import { ScannedPage } from './scanned-page.tsx';

interface Scanned {
  readonly key: string;
  readonly file: File;
  readonly found: PageCode | null;
}

/** Scans dropped here find their meeting by the code on the page; a person confirms before anything is kept. */
export function ScanZone({ meetingId }: { readonly meetingId: string }) {
  const { t } = useTranslation('minutes');
  const [pages, setPages] = useState<readonly Scanned[]>([]);
  const [reading, setReading] = useState(false);
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);

  const take = async (files: readonly File[]) => {
    const fitting = files.filter((file) => TYPES.test(file.name));
    setWrong(fitting.length < files.length);
    setReading(true);
    for (const file of fitting) {
      const found = await readPageCode(file);
      setPages((before) => [...before, { key: `${file.name}${Date.now()}`, file, found }]);
    }
    setReading(false);
  };

  return (
    <div>
      <h3 className="second">{t('scan.title')}</h3>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same by keyboard */}
      <div
        className={over ? 'scan-zone scan-zone-over' : 'scan-zone'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take([...event.dataTransfer.files]);
        }}
      >
        <p className="hint">{t('scan.hint')}</p>
        <Button icon={<ScanOutlined />} loading={reading} onClick={() => chooser.current?.click()}>
          {t(reading ? 'scan.reading' : 'scan.choose')}
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          accept=".png,.jpg,.jpeg,.pdf"
          onChange={(event) => {
            void take([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </div>
      {wrong && <p role="alert">{t('scan.wrongType')}</p>}
      {pages.map((page) => (
        <ScannedPage
          key={page.key}
          file={page.file}
          found={page.found}
          meetingId={meetingId}
          onDone={() => setPages((before) => before.filter((one) => one.key !== page.key))}
        />
      ))}
    </div>
  );
}

const TYPES = /\.(png|jpe?g|pdf)$/i;
