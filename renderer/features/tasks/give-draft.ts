import type { GRADES } from '../../../shared/domain/tasks.ts';
import type { Day } from '../../../shared/values.ts';
import type { InputOf } from '../../host/methods.ts';

export const STREET = 'street';

/** The form of a new task as it is typed. */
export interface GiveDraft {
  readonly text: string;
  readonly source: string;
  readonly place: string;
  readonly grade: (typeof GRADES)[number] | '';
  readonly leadKind: 'unit' | 'name';
  readonly leadUnit: string;
  readonly leadName: string;
  readonly cooperating: readonly string[];
  readonly responsible: string;
  /** `street`, `c:<community>` or `u:<unit>`. */
  readonly asker: string;
  readonly givenOn: Day | null;
  readonly deadlineKind: 'workingDays' | 'on';
  readonly workingDays: number | null;
  readonly dueOn: Day | null;
  readonly milestones: readonly { readonly key: string; readonly text: string; readonly dueOn: Day | null }[];
}

/** Where the task comes from, handed on in the address: `/tasks/new?matter=…&meeting=…&text=…`. */
export interface GiveSource {
  readonly meetingId: string | null;
  readonly itemId: string | null;
  readonly motionId: string | null;
  readonly matterId: string | null;
}

export const GIVE_FIELDS = ['text', 'place', 'lead', 'asker', 'givenOn', 'deadline', 'milestones'] as const;
export type GiveField = (typeof GIVE_FIELDS)[number];

/** The fields that are still empty. */
export function missingIn(draft: GiveDraft): GiveField[] {
  const isMissing: Record<GiveField, boolean> = {
    text: draft.text.trim() === '',
    place: draft.place === '',
    lead: (draft.leadKind === 'unit' ? draft.leadUnit : draft.leadName.trim()) === '',
    asker: draft.asker === '',
    givenOn: draft.givenOn === null,
    deadline: (draft.deadlineKind === 'on' ? draft.dueOn : draft.workingDays) === null,
    milestones: draft.milestones.some(({ text, dueOn }) => (text.trim() === '') !== (dueOn === null)),
  };
  return GIVE_FIELDS.filter((field) => isMissing[field]);
}

/** The draft as the host is asked; only of a draft in which nothing is missing. */
export function newTaskOf(draft: GiveDraft, source: GiveSource): InputOf<'tasks.give'> {
  const [kind, id = ''] = draft.asker.split(':');
  return {
    ...source,
    communityId: draft.place === STREET ? null : draft.place,
    text: draft.text.trim(),
    source: draft.source.trim(),
    grade: draft.grade === '' ? null : draft.grade,
    lead: draft.leadKind === 'unit' ? { unitId: draft.leadUnit } : { name: draft.leadName.trim() },
    cooperating: [...draft.cooperating],
    responsible: draft.responsible.trim(),
    asker: kind === 'u' ? { unitId: id } : kind === 'c' ? { communityId: id } : { street: true },
    givenOn: draft.givenOn ?? '',
    deadline:
      draft.deadlineKind === 'on' ? { on: draft.dueOn ?? '' } : { workingDays: draft.workingDays ?? 0 },
    milestones: draft.milestones.flatMap(({ text, dueOn }) =>
      dueOn === null || text.trim() === '' ? [] : [{ text: text.trim(), dueOn }],
    ),
  };
}
