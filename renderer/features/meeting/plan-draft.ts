import { plusDays } from '../../../shared/domain/days.ts';
import { type TemplateKey, templateOf } from '../../../shared/domain/templates.ts';
import type { Day } from '../../../shared/values.ts';

export const KEYS: readonly TemplateKey[] = [
  'representatives',
  'council',
  'two_committees',
  'party',
  'joint',
  'free',
];

/** A meeting being planned. An empty community or body is the first that fits; `none` is a body named by hand. */
export interface PlanDraft {
  readonly template: TemplateKey;
  readonly community: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly title: string;
  readonly heldOn: Day;
  readonly noticedOn: Day;
  readonly startsAt: string;
  readonly place: string;
  readonly chair: string;
  readonly clerk: string;
  readonly urgentReason: string;
}

export const blankPlan = (today: Day): PlanDraft => ({
  template: 'representatives',
  community: '',
  bodyId: '',
  bodyName: '',
  title: '',
  heldOn: plusDays(today, Math.max(1, templateOf('representatives').form.noticeDays)),
  noticedOn: today,
  startsAt: '09:00',
  place: '',
  chair: '',
  clerk: '',
  urgentReason: '',
});
