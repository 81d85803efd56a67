import { getEventMeta } from '@orpc/client';
import type { QueryClient } from '@tanstack/react-query';
import type { EventType } from '../../shared/events.ts';
import { host } from './client.ts';
import { factsThatRefresh } from './methods.ts';
import { reachability } from './reachability.ts';

const GATHER_MS = 200;
const LISTEN_AGAIN_MS = 1500;

/** Listens to the hints of the host and asks again what a fact may have changed. Returns how to stop. */
export function refreshOnHints(queries: QueryClient): () => void {
  const stop = new AbortController();
  const refresh = gathered((types) => {
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => factsThatRefresh(String(queryKey[0])).some((fact) => types.has(fact)),
    });
  });
  void listen(stop.signal, refresh, () => void queries.invalidateQueries());
  return () => stop.abort();
}

async function listen(signal: AbortSignal, heard: (types: readonly EventType[]) => void, again: () => void) {
  let lastEventId: string | undefined;
  for (let tries = 0; !signal.aborted; tries += 1) {
    try {
      const hints = await host.live.hints({}, { signal, lastEventId });
      reachability.noteAnswer();
      // The host may have been another one meanwhile: nothing on the screen is certain.
      if (tries > 0) again();
      for await (const hint of hints) {
        lastEventId = getEventMeta(hint)?.id ?? lastEventId;
        heard(hint.types);
      }
    } catch {
      if (!signal.aborted) reachability.noteSilence();
    }
    await new Promise((resolve) => setTimeout(resolve, LISTEN_AGAIN_MS));
  }
}

/** Two hundred votes in a second are one question, not two hundred. */
function gathered(refresh: (types: ReadonlySet<EventType>) => void): (types: readonly EventType[]) => void {
  let types = new Set<EventType>();
  return (more) => {
    const first = types.size === 0;
    for (const type of more) types.add(type);
    if (!first) return;
    setTimeout(() => {
      const heard = types;
      types = new Set();
      refresh(heard);
    }, GATHER_MS);
  };
}
