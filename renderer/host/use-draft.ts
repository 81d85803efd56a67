import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from './client.ts';
import { tellUntilAnswered } from './use-host-command.ts';

interface DraftState {
  /** When the restored content was saved; null when the form began empty. */
  readonly restoredAt: string | null;
  /** Forgets the draft, on the host too, and begins again with `initial`. */
  discard(): void;
}

const SAVE_AFTER_MS = 500;

/** A half-typed form: saved half a second after the last key and there again after a pulled plug. */
export function useDraft<T>(formKey: string, initial: T): [T, (value: T) => void, DraftState] {
  const [value, setValue] = useState<T>(initial);
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const first = useRef(initial);
  first.current = initial;
  const keeper = useRef<DraftKeeper | null>(null);
  const typed = useRef(false);

  useEffect(() => {
    const kept = createDraftKeeper(formKey);
    keeper.current = kept;
    typed.current = false;
    setValue(first.current);
    setRestoredAt(null);
    let shown = true;
    ask('drafts.get', { form: formKey })
      .then(({ content, savedAt }) => {
        // What the person has typed meanwhile wins over what was kept.
        if (!shown || content === null || typed.current) return;
        setValue(JSON.parse(content) as T);
        setRestoredAt(savedAt);
      })
      .catch(() => undefined);
    const saveNow = () => kept.saveNow();
    document.addEventListener('visibilitychange', saveNow);
    window.addEventListener('pagehide', saveNow);
    return () => {
      shown = false;
      document.removeEventListener('visibilitychange', saveNow);
      window.removeEventListener('pagehide', saveNow);
      kept.saveNow();
    };
  }, [formKey]);

  const type = useCallback((next: T) => {
    typed.current = true;
    setValue(next);
    keeper.current?.keep(JSON.stringify(next));
  }, []);
  const discard = useCallback(() => {
    typed.current = true;
    setValue(first.current);
    setRestoredAt(null);
    keeper.current?.discard();
  }, []);
  return [value, type, { restoredAt, discard }];
}

type DraftKeeper = ReturnType<typeof createDraftKeeper>;

/** Saves one after the other, so that an older text never lands on a newer one. */
function createDraftKeeper(form: string) {
  let waiting: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const saveNow = () => {
    clearTimeout(timer);
    if (waiting === null) return;
    const content = waiting;
    waiting = null;
    last = last.then(() => tellUntilAnswered('drafts.save', { form, content }).catch(() => undefined));
  };
  return {
    saveNow,
    keep(content: string) {
      waiting = content;
      clearTimeout(timer);
      timer = setTimeout(saveNow, SAVE_AFTER_MS);
    },
    discard() {
      clearTimeout(timer);
      waiting = null;
      last = last.then(() => tellUntilAnswered('drafts.discard', { form }).catch(() => undefined));
    },
  };
}
