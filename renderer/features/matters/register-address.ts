import { INITIAL, type RegisterFilters } from './register-filters.ts';

/** The register narrowed to something, as a link. */
export function registerAddress(filters: Partial<RegisterFilters>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (value !== INITIAL[name as keyof RegisterFilters]) query.set(name, value);
  }
  return `/matters?${query.toString()}`;
}
