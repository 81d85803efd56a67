import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface Key {
  readonly words: string;
  readonly press: () => void;
  readonly off?: boolean;
  /** What most people want next. */
  readonly first?: boolean;
}

export function Keys({ keys }: { readonly keys: readonly Key[] }) {
  return (
    <div className="kiosk-keys">
      {keys.map(({ words, press, off = false, first = false }) => (
        <button
          type="button"
          key={words}
          className="kiosk-key"
          data-first={first}
          disabled={off}
          onClick={press}
        >
          {words}
        </button>
      ))}
    </div>
  );
}

const SIZES = [1, 2, 3] as const;

export interface Look {
  readonly size: (typeof SIZES)[number];
  readonly dark: boolean;
  setSize(size: (typeof SIZES)[number]): void;
  setDark(dark: boolean): void;
}

/** How large and how bright; it stays until the next person changes it. */
export function useLook(): Look {
  const [size, setSize] = useState<Look['size']>(1);
  const [dark, setDark] = useState(false);
  return { size, dark, setSize, setDark };
}

export function LookKeys({ look: { size, dark, setSize, setDark } }: { readonly look: Look }) {
  const { t } = useTranslation('kiosk');
  return (
    <div className="kiosk-keys">
      {SIZES.map((one) => (
        <button
          type="button"
          key={one}
          className="kiosk-key"
          aria-pressed={size === one}
          onClick={() => setSize(one)}
        >
          {t(`sizes.${one}`)}
        </button>
      ))}
      <button type="button" className="kiosk-key" onClick={() => setDark(!dark)}>
        {t(dark ? 'light' : 'dark')}
      </button>
    </div>
  );
}
