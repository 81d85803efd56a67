import { useCallback, useState } from 'react';

const PREFIX = 'yishiting.draft.';

/** What is being typed on a phone stays on that phone until it is sent: a lock screen or a dead battery loses nothing. */
export function usePhoneDraft(name: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => read(name));
  const type = useCallback(
    (next: string) => {
      setText(next);
      write(name, next);
    },
    [name],
  );
  return [text, type];
}

function read(name: string): string {
  try {
    return localStorage.getItem(PREFIX + name) ?? '';
  } catch {
    return '';
  }
}

function write(name: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, text);
  } catch {
    // Storage is switched off on this phone.
  }
}
