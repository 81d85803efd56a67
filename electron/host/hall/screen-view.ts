import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { mayVoteNow } from '../../../shared/domain/hall.ts';
import { dayOf } from '../road/day-view.ts';

type Screen = Outputs['hall']['screen'];
type Day = ReturnType<typeof dayOf>;
type Item = Day['items'][number];
type Motion = Item['motions'][number];

/** What the wall shows; nothing else of the meeting leaves the host for it. */
export function screenOf(tx: ReadTx, meeting: MeetingRow): Screen {
  const day = dayOf(tx, meeting);
  const head = day.meeting;
  const current = day.items.find((item) => item.id === head.currentItemId) ?? null;
  const next = day.items.find((item) => item.id === head.nextItemId) ?? null;
  const running = day.items.flatMap((item) => item.motions.map((motion) => ({ item, motion }))).find(isOpen);
  return {
    meetingId: meeting.id,
    rehearsal: tx.store.get()?.rehearsal ?? false,
    title: head.title,
    community: head.community,
    body: head.body,
    place: head.place,
    heldOn: head.heldOn,
    startsAt: head.startsAt,
    state: head.state,
    opened: head.openedAt !== null,
    now: tx.now,
    message: head.screenMessage,
    due: head.due,
    present: head.present,
    quorum: head.quorum,
    current: current && {
      number: current.number,
      title: current.title,
      speaker: current.speaker,
      budgetMinutes: current.budgetMinutes,
      spentSeconds: current.spentSeconds,
      startedAt: current.state === 'running' ? current.startedAt : null,
    },
    next: next && { number: next.number, title: next.title },
    agenda: day.items
      .filter((item) => item.state !== 'dropped')
      .map(({ number, title, parentId, state }) => ({
        number,
        title,
        below: parentId !== null,
        done: state === 'done',
      })),
    ballot: running ? openBallot(running) : null,
    result: running || current === null ? null : lastResult(current),
  };
}

interface Put {
  readonly item: Item;
  readonly motion: Motion;
}

const isOpen = ({ motion }: Put): boolean => motion.ballot?.state === 'open';

function openBallot({ item, motion }: Put): Screen['ballot'] {
  const { ballot } = motion;
  if (ballot === null) return null;
  const counted = ballot.method === 'roll_call' || ballot.method === 'secret';
  return {
    motion: motion.text,
    kind: motion.kind,
    choose: motion.choose,
    options: motion.options,
    method: ballot.method,
    voted: counted ? ballot.votedNames : null,
    of: item.roll === null ? 0 : mayVoteNow(item.roll),
  };
}

/** The newest result of the item on the wall; with the next item it is gone. */
function lastResult(item: Item): Screen['result'] {
  const closed = item.motions.filter(({ ballot }) => ballot?.state === 'closed');
  const newest = closed
    .toSorted((a, b) => (a.ballot?.closedAt ?? '').localeCompare(b.ballot?.closedAt ?? ''))
    .at(-1);
  if (!newest?.ballot?.sentence) return null;
  const { sentence, outcome, tally, verdict, options, chosen } = newest.ballot;
  return {
    motion: newest.text,
    sentence,
    outcome,
    tally,
    verdict,
    options: options.map((one) => ({ ...one, chosen: chosen.includes(one.name) })),
  };
}
