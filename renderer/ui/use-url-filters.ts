import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';

interface UrlFilters<T> {
  readonly filters: T;
  /** Changes some; the page is the same one, so Back does not walk through them. */
  change(some: Partial<T>): void;
  clear(): void;
  /** Whether any differs from how the page begins. */
  readonly changed: boolean;
}

/** What a list is narrowed to, kept in the address: Back, a reload and a link find the same rows. `initial` must not change. */
export function useUrlFilters<T extends Record<string, string>>(initial: T): UrlFilters<T> {
  const [path, navigate] = useLocation();
  // Only to be drawn again: wouter hands the query out half decoded, and a name with & or % would break.
  useSearch();
  const written = new URLSearchParams(window.location.search);
  const filters = Object.fromEntries(
    Object.entries(initial).map(([name, value]) => [name, written.get(name) ?? value]),
  ) as T;

  const show = useCallback(
    (next: Partial<T>) => {
      const query = new URLSearchParams(window.location.search);
      for (const [name, value] of Object.entries(next)) {
        if (value === undefined || value === initial[name]) query.delete(name);
        else query.set(name, value);
      }
      navigate(`${path}?${query.toString()}`, { replace: true });
    },
    [initial, navigate, path],
  );
  return {
    filters,
    change: show,
    clear: useCallback(() => show(initial), [show, initial]),
    changed: Object.entries(initial).some(([name, value]) => filters[name] !== value),
  };
}

/** A word of the address when it is one that is known; the address can be typed by hand. */
export const oneOf = <T extends string>(known: readonly T[], word: string): T | null =>
  known.find((one) => one === word) ?? null;
