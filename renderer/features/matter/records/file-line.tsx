import { PaperClipOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { instantText } from '../../../../shared/i18n/spoken-days.ts';
import { fileAddress } from '../../../host/put-file.ts';
import { Clamp } from '../../../ui/clamp.tsx';
import { useLanguage } from '../../../ui/text-of.ts';
import type { RecordOnPage } from '../page-view.tsx';

/** One file, or the reason why there is none. */
export function FileLine({ record, named = false }: { record: RecordOnPage; named?: boolean }) {
  const { t } = useTranslation('matter');
  const language = useLanguage();
  const by = t('records.by', { by: record.attachedBy, at: instantText(record.attachedAt, language) });
  if (record.hash === null || record.fileName === null) {
    return (
      <p className="file-line">
        {named && <span>{record.kind}</span>} {t('records.because', { reason: record.waivedBecause ?? '' })}
        <span className="hint">{by}</span>
      </p>
    );
  }
  return (
    <p className="file-line">
      <a href={fileAddress(record.hash, record.fileName)} target="_blank" rel="noreferrer">
        <PaperClipOutlined aria-hidden /> <Clamp>{record.fileName}</Clamp>
      </a>
      {named && <span>{record.kind}</span>}
      <span className="hint">{by}</span>
    </p>
  );
}
