import { bodyKindOf } from '../../../shared/domain/bodies.ts';
import { plusDays } from '../../../shared/domain/days.ts';
import {
  type BodyKind,
  formFor,
  type MeetingForm,
  noticeDaysOf,
  type Procedure,
  positionOf,
  type ResolveBy,
  type Stage,
} from '../../../shared/domain/procedure.ts';
import type { Day } from '../../../shared/values.ts';
import type { CaseMeeting, CaseStep } from './case-file.ts';

const NAMES: Partial<Record<BodyKind, string>> = {
  party_committee: '社区党委',
  residents_committee: '居民委员会',
  party_congress: '党员代表会议',
};

/** Passing steps for every stage before `target`, a day each (a notice its whole period), ending the day before `first`. */
export function stepsUpTo(
  procedure: Procedure,
  target: string,
  resolveBy: ResolveBy,
  first: Day,
): CaseStep[] {
  const stages = procedure.stages.slice(0, Math.max(0, positionOf(procedure, target)));
  const days = stages.reduce((sum, stage) => sum + lengthOf(stage, resolveBy), 0);
  let day = plusDays(first, -days);
  return stages.flatMap((stage) => {
    const steps = passing(stage, resolveBy, day);
    day = plusDays(day, lengthOf(stage, resolveBy));
    return steps.map((step) => ({ ...step, withoutRecords: [] }) as unknown as CaseStep);
  });
}

/** The day a matter must be proposed so that everything fits before `first`. */
export const startOf = (
  procedure: Procedure,
  target: string | undefined,
  resolveBy: ResolveBy,
  first: Day,
): Day => (target === undefined ? first : (stepsUpTo(procedure, target, resolveBy, first)[0]?.on ?? first));

const lengthOf = (stage: Stage, resolveBy: ResolveBy): number =>
  stage.kind === 'publish' ? noticeDaysOf(stage.notice ?? { days: 15 }, resolveBy) + 2 : 1;

function passing(stage: Stage, resolveBy: ResolveBy, on: Day): object[] {
  switch (stage.ending) {
    case 'form':
      return [{ on, do: 'register' }];
    case 'consensus':
      return [{ on, do: 'conclude', stage: stage.key, outcome: 'agreed' }];
    case 'ballot':
      return [meetingStep(stage, resolveBy, on)];
    case 'receipt':
      return [
        { on, do: 'file' },
        { on, do: 'receipt', number: '备〔回放〕1号' },
      ];
    case 'period': {
      const until = plusDays(on, noticeDaysOf(stage.notice ?? { days: 15 }, resolveBy));
      return [
        { on, do: 'post', stage: stage.key, from: on, until },
        { on: plusDays(until, 1), do: 'finish', stage: stage.key },
      ];
    }
    case 'acceptance':
      return [{ on, do: 'implement', finishedOn: on }];
    case 'appraisal':
      return [
        {
          on,
          do: 'evaluate',
          issued: 40,
          returned: 40,
          invalid: 0,
          satisfied: 40,
          basicallySatisfied: 0,
          dissatisfied: 0,
        },
      ];
    case 'checklist':
      return [{ on, do: 'archive' }];
  }
}

function meetingStep(stage: Stage, resolveBy: ResolveBy, on: Day): object {
  const bodies =
    stage.mustMeet.length > 0
      ? stage.mustMeet.map((kind) => NAMES[kind] ?? kind)
      : [formFor(stage, 'other', resolveBy)?.name['zh-CN'] ?? stage.name['zh-CN']];
  const meetings = bodies.map((body) => unanimous(body, formFor(stage, bodyKindOf(body), resolveBy)));
  const notice = Math.max(0, ...stage.forms.map((form) => form.noticeDays));
  return { on, do: 'meet', stage: stage.key, noticedOn: plusDays(on, -notice), meetings };
}

function unanimous(body: string, form: MeetingForm | null): CaseMeeting {
  const votes = { for: 9, against: 0, abstain: 0 };
  if (form?.measure !== 'headsAndArea')
    return { body, due: 9, present: 9, recused: 0, excused: 0, ballot: { method: 'hands', ...votes } };
  const area = { for: '900.00', against: '0.00', abstain: '0.00' };
  return {
    body: 'owners',
    heads: { due: 9, present: 9, recused: 0 },
    area: { due: '900.00', present: '900.00', recused: '0' },
    ballot: { method: 'hands', heads: votes, area },
  };
}
