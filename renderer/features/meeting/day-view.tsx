import { type ComponentType, createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';

export type Day = Outputs['agenda']['day'];
export type Meeting = Day['meeting'];
export type Item = Day['items'][number];
export type Attendee = Day['attendees'][number];
export type Remark = Day['remarks'][number];
export type Motion = Item['motions'][number];
export type Ballot = NonNullable<Motion['ballot']>;
export type DayAct = Day['acts'][number];

/** What other topics show on this page; the face hands them in. */
export interface DaySlots {
  readonly papers?: ComponentType<{ meetingId: string }>;
  readonly minutes?: ComponentType<{ meetingId: string }>;
  readonly sharing?: ComponentType<{ meetingId: string }>;
  readonly tasks?: ComponentType<{
    meetingId: string;
    communityId: string | null;
    itemId: string | null;
    matterId: string | null;
    isCarried: boolean;
    decision: string;
    source: string;
  }>;
}

export interface DayView {
  readonly meeting: Meeting;
  readonly items: readonly Item[];
  readonly attendees: readonly Attendee[];
  readonly observers: Day['observers'];
  readonly remarks: readonly Remark[];
  readonly slots: DaySlots;
  /** A ballot is open somewhere in this meeting. */
  readonly voting: boolean;
  offers(act: DayAct): boolean;
}

const View = createContext<DayView | null>(null);

interface DayProviderProps {
  readonly day: Day;
  readonly slots: DaySlots;
  readonly children: ReactNode;
}

export function DayProvider({ day, slots, children }: DayProviderProps) {
  const view = useMemo(
    (): DayView => ({
      ...day,
      slots,
      voting: day.items.some((item) => item.motions.some((motion) => motion.ballot?.state === 'open')),
      offers: (act) => day.acts.includes(act),
    }),
    [day, slots],
  );
  return <View value={view}>{children}</View>;
}

export function useDay(): DayView {
  const view = useContext(View);
  if (view === null) throw new Error('outside the page of a meeting');
  return view;
}

/** Who may vote on this item now: here, with a vote, and not recused in it. */
export const votersOf = (attendees: readonly Attendee[], item: Item): Attendee[] => {
  const recused = new Set(item.recused.map((one) => one.personId));
  return attendees.filter((one) => one.presence === 'present' && one.mayVote && !recused.has(one.personId));
};

/** By a part of the name, or by the first letters of its pinyin. */
export function isMeant({ name, initials }: Pick<Attendee, 'name' | 'initials'>, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return wanted === '' || name.includes(wanted) || initials.toLowerCase().startsWith(wanted);
}
