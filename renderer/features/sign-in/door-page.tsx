import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './door-page.css';
import { LanguageSwitch } from './language-switch.tsx';

interface DoorPageProps {
  readonly street: string;
  readonly rehearsal: boolean;
  readonly children: ReactNode;
}

/** The page before the desk: the band with the street's name, and what has to be done to come in. */
export function DoorPage({ street, rehearsal, children }: DoorPageProps) {
  const { t } = useTranslation('frame');
  return (
    <div className="door">
      <header className="door-band band">
        <span className="door-street">{street || t('product')}</span>
        {street !== '' && <span className="door-product">{t('product')}</span>}
        {rehearsal && <span className="door-rehearsal">{t('words:rehearsal')}</span>}
        <LanguageSwitch />
      </header>
      <main className="door-main">{children}</main>
    </div>
  );
}
