import { Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './loading.css';

const SHOW_AFTER_MS = 250;

/** Shown only when it takes long enough to be noticed: a flash is worse than a moment of nothing. */
export function Loading() {
  const { t } = useTranslation('frame');
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" role="status" aria-label={t('loading')}>
      {long && <Spin />}
    </div>
  );
}
