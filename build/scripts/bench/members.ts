import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../../shared/contract/index.ts';
import type { HallAsked, HallTold } from './hall.ts';

/** Two hundred phones and the chair's desk, in a process of their own: what they cost is not the host's. */

const asked: HallAsked = JSON.parse(process.argv[2] ?? '{}');
const CHAIR_ASKS_EVERY_MS = 50;

const phones = asked.people.map(() => clientOf(asked.lan));
const chair = clientOf(asked.desk);
await chair.sessions.signIn({ signInName: asked.signInName, password: asked.password });
for (const phone of phones) await phone.hall.join({ code: asked.code });
await Promise.all(phones.map((phone, place) => phone.hall.claim({ personId: asked.people[place] ?? '' })));
// Each listens and looks at the agenda, as an open page does.
const stop = new AbortController();
for (const phone of phones) void listen(phone, stop.signal);
await Promise.all(phones.map((phone) => phone.hall.day({})));

const signIn = await whileChairAsks(() => Promise.all(phones.map((phone) => phone.hall.signIn({}))));
const { ballotId } = await new Promise<{ ballotId: string }>((resolve) => {
  process.once('message', resolve);
  tell({ kind: 'signedIn', lastMs: signIn.lastMs, chairMs: signIn.chairMs });
});
const vote = await whileChairAsks(() =>
  Promise.all(
    phones.map((phone, place) => phone.hall.vote({ ballotId, choice: place % 4 === 0 ? 'against' : 'for' })),
  ),
);
stop.abort();
tell({ kind: 'voted', lastMs: vote.lastMs, chairMs: vote.chairMs });
process.disconnect();

async function whileChairAsks(work: () => Promise<unknown>): Promise<{ lastMs: number; chairMs: number[] }> {
  const chairMs: number[] = [];
  let working = true;
  const asking = (async () => {
    while (working) {
      const began = performance.now();
      await chair.agenda.day({ id: asked.meetingId });
      chairMs.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, CHAIR_ASKS_EVERY_MS));
    }
  })();
  const began = performance.now();
  await work();
  const lastMs = performance.now() - began;
  working = false;
  await asking;
  return { lastMs, chairMs };
}

async function listen(phone: ReturnType<typeof clientOf>, signal: AbortSignal): Promise<void> {
  try {
    for await (const _ of await phone.live.hints({}, { signal }));
  } catch {
    // Hung up at the end.
  }
}

function clientOf(address: string): ContractRouterClient<Contract> {
  let cookie = '';
  const link = new RPCLink({
    url: `${address}/rpc`,
    async fetch(request, init) {
      if (cookie !== '') request.headers.set('cookie', cookie);
      const response = await fetch(request, init);
      cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      return response;
    },
  });
  return createORPCClient(link);
}

function tell(told: HallTold): void {
  process.send?.(told);
}
