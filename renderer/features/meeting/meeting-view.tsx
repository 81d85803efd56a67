import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';

export type MeetingAnswer = Outputs['meetings']['get'];
export type Meeting = MeetingAnswer['meeting'];
export type Attendee = MeetingAnswer['attendees'][number];
export type Motion = Meeting['motions'][number];
export type Ballot = NonNullable<Motion['ballot']>;
export type MeetingAct = MeetingAnswer['acts'][number];

export interface MeetingView {
  readonly meeting: Meeting;
  readonly attendees: readonly Attendee[];
  offers(act: MeetingAct): boolean;
}

const View = createContext<MeetingView | null>(null);

export function MeetingViewProvider({ answer, children }: { answer: MeetingAnswer; children: ReactNode }) {
  const view = useMemo(
    (): MeetingView => ({
      meeting: answer.meeting,
      attendees: answer.attendees,
      offers: (act) => answer.acts.includes(act),
    }),
    [answer],
  );
  return <View value={view}>{children}</View>;
}

export function useMeeting(): MeetingView {
  const view = useContext(View);
  if (view === null) throw new Error('outside the page of a meeting');
  return view;
}
