import { useEffect, useState } from 'react';
import type { KioskShown, KioskState } from '../../shared/contract/kiosk.ts';

const ASK_EVERY_MS = 5000;

/** What a public screen shows. A host that is silent for a while takes nothing away. */
export function useKioskState(): KioskState | null {
  const [text, setText] = useState<string | null>(null);
  const [state, setState] = useState<KioskState | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const ask = async () => {
      try {
        const answer = await fetch('/kiosk/state.json', { signal: stop.signal });
        if (answer.ok) setText(await answer.text());
      } catch {
        // What stands there stays.
      }
    };
    void ask();
    const again = setInterval(ask, ASK_EVERY_MS);
    return () => {
      stop.abort();
      clearInterval(again);
    };
  }, []);
  // Drawn again only when something changed: the screen must not stir while somebody reads.
  useEffect(() => {
    if (text !== null) setState(JSON.parse(text));
  }, [text]);
  return state;
}

/** Counts how long a notice stands on the screen; each turn is told once, when it ends. */
export function useShown(noticeId: string, turn: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn of the same notice is a new showing.
  useEffect(() => {
    const since = performance.now();
    return () => {
      const seconds = Math.min(Math.round((performance.now() - since) / 1000), 3600);
      if (seconds >= 1) tell({ noticeId, seconds });
    };
  }, [noticeId, turn]);
}

function tell(shown: KioskShown): void {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(shown);
  fetch('/kiosk/shown', { method: 'POST', headers, body, keepalive: true }).catch(() => undefined);
}

export const codeAddress = (noticeId: string): string => `/kiosk/codes/${noticeId}.svg`;
