import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CommandPath, InputOf } from '../../host/methods.ts';
import { type HostCommand, useHostCommand } from '../../host/use-host-command.ts';

/** An act of this phone. Done or refused, what is shown is asked for again: the page may have been a stale one. */
export function usePhoneAct<P extends CommandPath>(
  path: P,
): Pick<HostCommand<P>, 'busy' | 'refusal' | 'clear'> & { act(input: InputOf<P>): Promise<boolean> } {
  const { run, busy, refusal, clear } = useHostCommand(path);
  const queries = useQueryClient();
  const act = useCallback(
    async (input: InputOf<P>) => {
      try {
        await run(input);
        return true;
      } catch {
        return false;
      } finally {
        await queries.invalidateQueries();
      }
    },
    [run, queries],
  );
  return { act, busy, refusal, clear };
}
