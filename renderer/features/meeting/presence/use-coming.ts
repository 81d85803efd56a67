import { useEffect, useState } from 'react';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { type Attendee, useDay } from '../day-view.tsx';

type Presence = NonNullable<Attendee['presence']>;

interface Waiting {
  readonly presence: Presence;
  /** How the host last told this person. */
  readonly seen: Attendee;
}

/** Ticks people in and out. A tick shows at once and goes back when the host refuses it. */
export function useComing() {
  const { meeting, attendees } = useDay();
  const moving = useHostCommand('presence.move');
  const undoing = useHostCommand('presence.undo');
  const excusing = useHostCommand('meetings.attend');
  const [waiting, setWaiting] = useState<ReadonlyMap<string, Waiting>>(new Map());
  // The host's answer is the truth: whoever it has told anew need not be remembered.
  useEffect(() => {
    const known = new Map(attendees.map((one) => [one.personId, one]));
    setWaiting((before) => new Map([...before].filter(([id, { seen }]) => known.get(id) === seen)));
  }, [attendees]);
  const showing = async (one: Attendee, presence: Presence, act: () => Promise<unknown>) => {
    setWaiting((before) => new Map([...before, [one.personId, { presence, seen: one }]]));
    await act().catch(() =>
      setWaiting((before) => new Map([...before].filter(([id]) => id !== one.personId))),
    );
  };
  const who = (one: Attendee) => ({ meetingId: meeting.id, personId: one.personId });
  return {
    presenceOf: (one: Attendee): Presence | null => waiting.get(one.personId)?.presence ?? one.presence,
    move: (one: Attendee, move: 'arrived' | 'left') =>
      showing(one, move === 'arrived' ? 'present' : 'left', () => moving.run({ ...who(one), move })),
    undo: (one: Attendee) =>
      showing(one, one.presence === 'left' ? 'present' : 'absent', () => undoing.run(who(one))),
    excuse: (one: Attendee, excused: boolean, reason: string) => {
      const presence = excused ? ('excused' as const) : ('absent' as const);
      const entries = [{ personId: one.personId, presence, reason }];
      return showing(one, presence, () => excusing.run({ id: meeting.id, entries }));
    },
    refusal: moving.refusal ?? undoing.refusal ?? excusing.refusal,
    clear() {
      moving.clear();
      undoing.clear();
      excusing.clear();
    },
  };
}
