import { useEffect, useState } from 'react';
import { useHostCommand } from '../../host/use-host-command.ts';
import { type Attendee, useMeeting } from './meeting-view.tsx';

export type Presence = NonNullable<Attendee['presence']>;
export interface Entry {
  readonly personId: string;
  readonly presence: Presence;
  readonly reason: string;
}

/** Ticks people in. A tick shows at once and goes back when the host refuses it. */
export function useSignIn() {
  const { meeting, attendees } = useMeeting();
  const attend = useHostCommand('meetings.attend');
  const [waiting, setWaiting] = useState<ReadonlyMap<string, Presence>>(new Map());
  // The host's answer is the truth; what it has taken over need not be remembered.
  useEffect(() => {
    const arrived = new Map(attendees.map((one) => [one.personId, one.presence]));
    setWaiting((before) => new Map([...before].filter(([id, presence]) => arrived.get(id) !== presence)));
  }, [attendees]);
  const enter = async (entries: Entry[]) => {
    if (entries.length === 0) return;
    setWaiting(
      (before) => new Map([...before, ...entries.map((one) => [one.personId, one.presence] as const)]),
    );
    await attend.run({ id: meeting.id, entries }).catch(() => setWaiting(new Map()));
  };
  const presenceOf = (one: Attendee): Presence | null => waiting.get(one.personId) ?? one.presence;
  return { enter, presenceOf, command: attend };
}
