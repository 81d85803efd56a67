import { LoadingOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useHostAnswers } from '../host/reachability.ts';
import './reconnect-strip.css';

/** While the host is silent; what was pressed is sent again by itself. */
export function ReconnectStrip() {
  const { t } = useTranslation('frame');
  const answers = useHostAnswers();
  return (
    <div role="status" className={answers ? 'reconnect-quiet' : 'reconnect-strip'}>
      {!answers && (
        <>
          <LoadingOutlined aria-hidden />
          <span>{t('reconnecting')}</span>
        </>
      )}
    </div>
  );
}
