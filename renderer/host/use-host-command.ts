import { useCallback, useRef, useState } from 'react';
import { Refusal } from '../../shared/errors.ts';
import { tell } from './client.ts';
import type { CommandPath, InputOf, OutputOf } from './methods.ts';

export interface HostCommand<P extends CommandPath> {
  /** Rejects with a `Refusal`. */
  run(input: InputOf<P>): Promise<OutputOf<P>>;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  clear(): void;
}

/** An act of the signed-in person. It does not announce anything by itself: the screen shows `refusal` where it belongs. */
export function useHostCommand<P extends CommandPath>(path: P): HostCommand<P> {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const unanswered = useRef<Intention | null>(null);

  const run = useCallback(
    async (input: InputOf<P>): Promise<OutputOf<P>> => {
      const intention = sameIntention(unanswered.current, input);
      unanswered.current = intention;
      setBusy(true);
      setRefusal(null);
      try {
        const answer = await tellUntilAnswered(path, input, intention.commandId);
        unanswered.current = null;
        return answer;
      } catch (thrown) {
        const no = thrown instanceof Refusal ? thrown : new Refusal('internal', { ref: '' });
        if (no.code !== 'host.unreachable') unanswered.current = null;
        setRefusal(no);
        throw no;
      } finally {
        setBusy(false);
      }
    },
    [path],
  );
  const clear = useCallback(() => setRefusal(null), []);
  return { run, busy, refusal, clear };
}

interface Intention {
  readonly commandId: string;
  readonly input: string;
}

/** Pressing again after the host fell silent is the same intention: it carries the same id. */
function sameIntention(earlier: Intention | null, input: unknown): Intention {
  const written = JSON.stringify(input);
  if (earlier?.input === written) return earlier;
  return { commandId: newCommandId(), input: written };
}

const WAITS_MS = [300, 800, 1500, 3000, 5000, 5000, 10_000, 10_000, 15_000];

/** Sends the command again with the same id while the host is silent, which is harmless. */
export async function tellUntilAnswered<P extends CommandPath>(
  path: P,
  input: InputOf<P>,
  commandId: string = newCommandId(),
): Promise<OutputOf<P>> {
  for (const wait of WAITS_MS) {
    try {
      return await tell(path, input, commandId);
    } catch (thrown) {
      if (!(thrown instanceof Refusal) || thrown.code !== 'host.unreachable') throw thrown;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return tell(path, input, commandId);
}

// crypto.randomUUID is missing on plain http outside localhost, where members' phones are.
function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
