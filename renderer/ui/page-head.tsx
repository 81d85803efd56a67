import { ArrowLeftOutlined } from '@ant-design/icons';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import './page-head.css';

interface PageHeadProps {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** What can be done here; the one primary button last. */
  readonly extra?: ReactNode;
  /** Where one came from, such as `/matters`. */
  readonly back?: string;
}

/** The head of a page: one h1, and the window's title with it. */
export function PageHead({ title, subtitle, extra, back }: PageHeadProps) {
  const { t } = useTranslation('frame');
  useEffect(() => {
    document.title = typeof title === 'string' ? t('windowTitle', { page: title }) : t('product');
  }, [title, t]);
  return (
    <header className="page-head">
      {back !== undefined && (
        <Link href={back} className="page-head-back" aria-label={t('back')} title={t('back')}>
          <ArrowLeftOutlined />
        </Link>
      )}
      <div className="page-head-words">
        <h1>{title}</h1>
        {subtitle !== undefined && <div className="second">{subtitle}</div>}
      </div>
      {extra !== undefined && <div className="page-head-extra">{extra}</div>}
    </header>
  );
}
