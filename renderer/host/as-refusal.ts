import { ORPCError } from '@orpc/client';
import { type Details, isRefusalCode, Refusal } from '../../shared/errors.ts';

/** Turns whatever a link throws into the one way to say no, so that a screen and a rule use the same word. */
export function asRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  if (!(thrown instanceof ORPCError)) return new Refusal('host.unreachable');
  if (isRefusalCode(thrown.code)) return new Refusal(thrown.code, detailsOf(thrown.data));
  // A gateway or a host that is just starting: nothing was done, asking again is right.
  if (thrown.status === 502 || thrown.status === 503 || thrown.status === 504)
    return new Refusal('host.unreachable');
  return new Refusal('internal', { ref: String(thrown.code) });
}

const detailsOf = (given: unknown): Details =>
  typeof given === 'object' && given !== null ? (given as Details) : {};
