import { SearchOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../host/me.tsx';
import './band.css';
import { PersonMenu } from './person-menu.tsx';
import { SearchDialog } from './search-dialog.tsx';

interface BandProps {
  readonly street: string;
  readonly rehearsal: boolean;
  /** To the page, past band and rail. */
  onSkip(): void;
}

/** The institution's band: whose desk it is, the search, and who is signed in. */
export function Band({ street, rehearsal, onSkip }: BandProps) {
  const { t } = useTranslation('frame');
  const may = useMay();
  const [searching, setSearching] = useState(false);
  const maySearch = may('matters.read');

  useEffect(() => {
    if (!maySearch) return;
    const open = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setSearching(true);
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, [maySearch]);

  return (
    <header className="band">
      <button type="button" className="skip-link" onClick={onSkip}>
        {t('skip')}
      </button>
      <div className="band-name">
        <span className="band-street">{street}</span>
        <span className="band-product">{t('product')}</span>
        {rehearsal && <span className="band-rehearsal">{t('words:rehearsal')}</span>}
      </div>
      {maySearch && (
        <button
          type="button"
          className="band-search"
          onClick={() => setSearching(true)}
          aria-keyshortcuts="Control+K"
        >
          <SearchOutlined aria-hidden />
          <span className="band-search-words">{t('search.open')}</span>
          <kbd>{t('search.keys')}</kbd>
        </button>
      )}
      <PersonMenu />
      <SearchDialog open={searching} onClose={() => setSearching(false)} />
    </header>
  );
}
