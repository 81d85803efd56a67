import { Alert, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { instantText } from '../../../shared/i18n/spoken-days.ts';
import { useLanguage } from '../../ui/text-of.ts';

/** Says that what was typed before is back, and how to begin anew. */
export function RestoredNotice({ at, onStartOver }: { at: string; onStartOver(): void }) {
  const { t } = useTranslation('matters');
  const language = useLanguage();
  return (
    <Alert
      type="info"
      showIcon
      title={t('propose.restored', { at: instantText(at, language) })}
      action={
        <Popconfirm
          title={t('propose.startOverAsk')}
          okText={t('propose.startOverYes')}
          cancelText={t('propose.startOverNo')}
          onConfirm={onStartOver}
        >
          <Button size="small">{t('propose.startOver')}</Button>
        </Popconfirm>
      }
    />
  );
}
