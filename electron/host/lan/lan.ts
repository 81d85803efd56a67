import { newCode } from '../../../db/ids.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id, Instant } from '../../../shared/values.ts';
import { createJoinTries, type JoinTries } from './join-tries.ts';
import { type LanListener, listenOnLan } from './listen-on-lan.ts';
import { createWaitingRoom } from './waiting-room.ts';

/** The one meeting that is open to the local network. */
export interface Sharing {
  readonly meetingId: Id;
  readonly code: string;
  readonly openedAt: Instant;
  /** `192.168.1.20:4320`, one for each network card. */
  readonly hosts: readonly string[];
}

export type AnswerLan = (request: Request, address: string) => Promise<Response>;

export interface LanPlace {
  /** The cards of this machine that reach an office network; asked when a meeting is opened to it. */
  readonly addresses: () => readonly string[];
  /** A habit, so that a phone finds the same page again tomorrow; any free one does where it is taken. */
  readonly port: number;
}

export interface Lan {
  readonly tries: JoinTries;
  sharing(): Sharing | null;
  /** Begins to listen on the network. Refuses `hall.noNetwork`. */
  open(meetingId: Id, now: Instant): Promise<Sharing>;
  /** Stops to listen; every line is cut. */
  close(): Promise<void>;
  /** Who answers what comes in; laid here once the door is built. */
  answerWith(answer: AnswerLan): void;
}

/** Off until somebody opens a meeting, and nothing of it is kept over a restart. */
export function createLan({ addresses, port }: LanPlace, nowMs: () => number): Lan {
  const tries = createJoinTries(nowMs);
  const room = createWaitingRoom();
  let answer: AnswerLan = async () => new Response('', { status: 503 });
  let open: { sharing: Sharing; listeners: readonly LanListener[] } | null = null;
  return {
    tries,
    sharing: () => open?.sharing ?? null,
    answerWith(next) {
      answer = next;
    },
    async open(meetingId, now) {
      const listeners = await listenOnLan(addresses(), port, (request, address) =>
        // A wrong code is held back on purpose, and must hold nobody else.
        request.url.endsWith('/rpc/hall/join')
          ? answer(request, address)
          : room.enter(() => answer(request, address)),
      );
      if (listeners.length === 0) refuse('hall.noNetwork');
      const hosts = listeners.map(({ address, port }) => `${address}:${port}`);
      open = { sharing: { meetingId, code: newCode(), openedAt: now, hosts }, listeners };
      return open.sharing;
    },
    async close() {
      const listeners = open?.listeners ?? [];
      open = null;
      await Promise.all(listeners.map((listener) => listener.close()));
    },
  };
}
