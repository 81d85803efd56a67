import type { Contract, Inputs } from '../../shared/contract/index.ts';
import { agendaExamples } from './examples-agenda.ts';
import { deskExamples } from './examples-desk.ts';
import { dueListExamples } from './examples-due-lists.ts';
import { hallExamples } from './examples-hall.ts';
import { jointExamples } from './examples-joint.ts';
import { meetingExamples } from './examples-meetings.ts';
import { minutesExamples } from './examples-minutes.ts';
import { noticeExamples } from './examples-notices.ts';
import { ownerExamples } from './examples-owners.ts';
import { packageExamples } from './examples-packages.ts';
import { releaseExamples } from './examples-releases.ts';
import { roadExamples } from './examples-road.ts';
import { rosterExamples } from './examples-rosters.ts';
import type { Street } from './examples-street.ts';
import { taskExamples } from './examples-tasks.ts';

/** Makes ready what a method needs on this street, and says what is asked of it. */
export type Example<Input> = (street: Street) => Input | Promise<Input>;

/** One for every method of the contract: a method without an example does not compile. Streams have a test of their own. */
export type Examples = {
  readonly [T in Exclude<keyof Contract, 'live'>]: {
    readonly [M in keyof Contract[T]]: Example<Field<Inputs[T], M>>;
  };
};
type Field<Of, Name> = Name extends keyof Of ? Of[Name] : never;

export const EXAMPLES: Examples = {
  ...deskExamples,
  ...agendaExamples,
  ...meetingExamples,
  ...minutesExamples,
  ...hallExamples,
  ...jointExamples,
  ...roadExamples,
  ...noticeExamples,
  ...rosterExamples,
  ...dueListExamples,
  ...ownerExamples,
  ...packageExamples,
  ...releaseExamples,
  ...taskExamples,
};
