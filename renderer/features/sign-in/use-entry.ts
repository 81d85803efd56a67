import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';

/** After signing in everything is asked for anew, and the person stands where an address led, or at the desk. */
export function useEntry(): (to?: string) => Promise<void> {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return async (to) => {
    if (to !== undefined) navigate(to);
    await queries.invalidateQueries();
  };
}
