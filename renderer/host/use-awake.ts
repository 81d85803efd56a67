import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { refreshOnHints } from './live.ts';

/** Listens as long as somebody looks. A phone that slept listens anew and asks everything again. */
export function useAwake(queries: QueryClient): void {
  useEffect(() => {
    let stop = refreshOnHints(queries);
    const wake = () => {
      if (document.visibilityState !== 'visible') return;
      stop();
      stop = refreshOnHints(queries);
      void queries.invalidateQueries();
    };
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('online', wake);
    return () => {
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('online', wake);
      stop();
    };
  }, [queries]);
}
