import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { instantText } from '../../shared/i18n/spoken-days.ts';
import './draft-note.css';
import { useLanguage } from './text-of.ts';

interface DraftNoteProps {
  readonly restoredAt: string | null;
  onDiscard(): void;
}

/** Says that half-typed content came back, and lets one begin anew. */
export function DraftNote({ restoredAt, onDiscard }: DraftNoteProps) {
  const { t } = useTranslation('frame');
  const language = useLanguage();
  if (restoredAt === null) return null;
  return (
    <div className="draft-note" role="status">
      <span>{t('draft.restored', { at: instantText(restoredAt, language) })}</span>
      <Button type="link" size="small" onClick={onDiscard}>
        {t('draft.discard')}
      </Button>
    </div>
  );
}
