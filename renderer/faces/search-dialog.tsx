import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef, Modal } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Outputs } from '../../shared/contract/index.ts';
import { useHostQuery } from '../host/use-host-query.ts';
import { useSettled } from '../ui/settled.ts';
import { textOf, useLanguage } from '../ui/text-of.ts';
import { width } from '../ui/tokens.ts';
import './search-dialog.css';

type Found = Outputs['matters']['search']['rows'][number];

/** Ctrl+K: a matter by number, by a part of its title or by initials; arrows and Enter. */
export function SearchDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const { t } = useTranslation('frame');
  const field = useRef<InputRef>(null);
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      destroyOnHidden
      width={width.form}
      title={<span className="only-read-aloud">{t('search.open')}</span>}
      className="search-dialog"
      afterOpenChange={(shown) => shown && field.current?.focus()}
    >
      <SearchField field={field} onClose={onClose} />
    </Modal>
  );
}

function SearchField({ field, onClose }: { field: { current: InputRef | null }; onClose(): void }) {
  const { t } = useTranslation('frame');
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const { data, isFetching } = useHostQuery(
    'matters.search',
    { text: asked },
    { enabled: asked !== '', keepPrevious: true },
  );
  const found = asked === '' ? [] : (data?.rows ?? []);
  const [marked, setMarked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at its first answer.
  useEffect(() => setMarked(0), [asked]);

  const choose = (row: Found | undefined) => {
    if (!row) return;
    onClose();
    navigate(`/matters/${row.id}`);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setMarked(Math.min(marked + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setMarked(Math.max(marked - 1, 0));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(found[marked]);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <Input
        ref={field}
        size="large"
        variant="borderless"
        prefix={<SearchOutlined aria-hidden />}
        placeholder={t('search.placeholder')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
        role="combobox"
        aria-label={t('search.open')}
        aria-expanded={found.length > 0}
        aria-controls="search-found"
        aria-activedescendant={found[marked] ? `search-found-${marked}` : undefined}
      />
      <div id="search-found" role="listbox" aria-label={t('search.found')} className="search-found">
        {found.map((row, place) => (
          <FoundRow
            key={row.id}
            row={row}
            place={place}
            marked={place === marked}
            onMark={setMarked}
            onChoose={choose}
          />
        ))}
      </div>
      {asked !== '' && !isFetching && found.length === 0 && (
        <p className="search-none second">{t('search.none')}</p>
      )}
      {asked === '' && <p className="search-none hint">{t('search.hint')}</p>}
    </>
  );
}

interface FoundRowProps {
  readonly row: Found;
  readonly place: number;
  readonly marked: boolean;
  onMark(place: number): void;
  onChoose(row: Found): void;
}

function FoundRow({ row, place, marked, onMark, onChoose }: FoundRowProps) {
  const { t } = useTranslation('frame');
  const language = useLanguage();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the field above, as the combobox pattern asks.
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field.
    <div
      id={`search-found-${place}`}
      role="option"
      aria-selected={marked}
      className="search-row"
      onMouseMove={() => onMark(place)}
      onClick={() => onChoose(row)}
    >
      <span className="search-title">{row.title}</span>
      <span className="second search-more">
        {[row.number ?? t('search.noNumber'), row.community, textOf(row.stageName, language)].join(' · ')}
      </span>
    </div>
  );
}
