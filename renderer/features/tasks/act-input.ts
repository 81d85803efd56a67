import { RATINGS } from '../../../shared/domain/tasks.ts';
import type { InputOf } from '../../host/methods.ts';
import { oneOf } from '../../ui/use-url-filters.ts';
import type { TaskActName, TaskView } from './task.ts';

export type DrawerAct = Exclude<TaskActName, 'reachMilestone'>;

/** What is typed in the drawer of an act, whichever it is. */
export interface ActDraft {
  readonly text: string;
  readonly day: string | null;
  readonly by: string;
  readonly choice: string;
  readonly files: readonly { readonly hash: string; readonly name: string }[];
}
export const EMPTY_ACT: ActDraft = { text: '', day: null, by: '', choice: '', files: [] };

interface ActFields {
  readonly text: 'needed' | 'free';
  readonly day?: 'needed' | 'free';
  readonly by?: true;
  readonly files?: true;
  readonly choice?: 'rating' | 'granted';
}

export const FIELDS_OF: Readonly<Record<DrawerAct, ActFields>> = {
  report: { text: 'needed', files: true },
  handIn: { text: 'needed', files: true },
  askExtension: { text: 'needed', day: 'needed' },
  decideExtension: { text: 'free', choice: 'granted' },
  rate: { text: 'free', by: true, choice: 'rating' },
  signOff: { text: 'free' },
  sendBack: { text: 'needed', day: 'free' },
  renew: { text: 'needed', day: 'needed' },
  setMilestone: { text: 'needed', day: 'needed' },
};

type Fault = 'text' | 'day' | 'by' | 'choice';

/** Which fields are still empty that must not be. */
export function faultsOf(act: DrawerAct, draft: ActDraft): Fault[] {
  const fields = FIELDS_OF[act];
  const faults: Fault[] = [];
  if (fields.choice !== undefined && draft.choice === '') faults.push('choice');
  if (fields.by && draft.by.trim() === '') faults.push('by');
  if (fields.day === 'needed' && draft.day === null) faults.push('day');
  if (fields.text === 'needed' && draft.text.trim() === '') faults.push('text');
  return faults;
}

/** The draft as the act asks for it. */
export function inputOf<A extends DrawerAct>(act: A, task: TaskView, draft: ActDraft): InputOf<`tasks.${A}`> {
  const on = { id: task.id, expectedVersion: task.version };
  const day = draft.day ?? '';
  const text = draft.text.trim();
  const files = draft.files.map(({ hash, name }) => ({ hash, name }));
  const inputs: { [One in DrawerAct]: () => InputOf<`tasks.${One}`> } = {
    report: () => ({ id: task.id, text, files }),
    handIn: () => ({ ...on, text, files }),
    askExtension: () => ({ ...on, until: day, reason: text }),
    decideExtension: () => ({ ...on, granted: draft.choice === 'grant', reason: text }),
    rate: () => ({ ...on, rating: oneOf(RATINGS, draft.choice) ?? 'satisfied', by: draft.by.trim(), text }),
    signOff: () => ({ ...on, text }),
    sendBack: () => ({ ...on, reason: text, dueOn: draft.day }),
    renew: () => ({ ...on, dueOn: day, reason: text }),
    setMilestone: () => ({ id: task.id, text, dueOn: day }),
  };
  return inputs[act]();
}
