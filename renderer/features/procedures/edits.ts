import { CLOSED_REJECTED, END } from '../../../shared/domain/procedure.ts';
import type { Drawing, Stage } from './drawing.ts';

/** Changes to a drawing. The road from stage to stage is laid anew after each: what passes leads to the next. */

export const changeStage = (drawing: Drawing, key: string, changed: Partial<Stage>): Drawing => ({
  ...drawing,
  stages: drawing.stages.map((stage) => (stage.key === key ? { ...stage, ...changed } : stage)),
});

export function moveStage(drawing: Drawing, key: string, by: -1 | 1): Drawing {
  const place = drawing.stages.findIndex((stage) => stage.key === key);
  const other = place + by;
  const [moved, passed] = [drawing.stages[place], drawing.stages[other]];
  if (!moved || !passed) return drawing;
  const stages = drawing.stages.with(place, passed).with(other, moved);
  return joined({ ...drawing, stages });
}

export function removeStage(drawing: Drawing, key: string): Drawing {
  const place = drawing.stages.findIndex((stage) => stage.key === key);
  const before = drawing.stages[place - 1];
  const stages = drawing.stages.toSpliced(place, 1).map((stage) =>
    // What led back to it leads to the one before it.
    stage.onFail === key ? { ...stage, onFail: before?.key ?? CLOSED_REJECTED } : stage,
  );
  return joined({ ...drawing, stages });
}

/** Puts another discussion behind a stage; it begins as an open meeting whose result is an opinion. */
export function addDiscussion(drawing: Drawing, behind: string, name: Stage['name']): Drawing {
  const place = drawing.stages.findIndex((stage) => stage.key === behind);
  const added: Stage = {
    key: freeKey(drawing),
    name,
    kind: 'discuss',
    party: false,
    convener: { 'zh-CN': '', en: '' },
    participants: { 'zh-CN': '', en: '' },
    ending: 'consensus',
    forms: [openMeeting(drawing, name)],
    mustMeet: [],
    combine: 'each',
    records: [],
    limit: { count: 10, unit: 'days' },
    law: [{ source: 'local', force: 'local' }],
    onPass: '',
    onFail: behind,
  };
  return joined({ ...drawing, stages: drawing.stages.toSpliced(place + 1, 0, added) });
}

/** Where a stage may lead back to: itself or any before it. */
export function earlierStages(drawing: Drawing, key: string): Stage[] {
  const place = drawing.stages.findIndex((stage) => stage.key === key);
  return drawing.stages.slice(0, place);
}

function joined(drawing: Drawing): Drawing {
  const stages = drawing.stages.map((stage, place) => ({
    ...stage,
    onPass: drawing.stages[place + 1]?.key ?? END,
  }));
  return { ...drawing, stages };
}

function freeKey(drawing: Drawing): string {
  const taken = new Set(drawing.stages.map((stage) => stage.key));
  for (let number = 1; ; number += 1) if (!taken.has(`discuss_${number}`)) return `discuss_${number}`;
}

/** The open meeting some stage already knows, or a plain one. */
function openMeeting(drawing: Drawing, name: Stage['name']): Stage['forms'][number] {
  const known = drawing.stages.flatMap((stage) => stage.forms).find((form) => form.key === 'open_meeting');
  if (known) return { ...known, noticeDays: 0, law: [{ source: 'local', force: 'local' }] };
  return {
    key: 'open_meeting',
    name,
    bodies: ['open_meeting', 'other'],
    measure: 'heads',
    noticeDays: 0,
    urgentAllowed: false,
    quorum: null,
    pass: {
      threshold: { comparator: 'moreThan', fraction: { numerator: 1, denominator: 2 } },
      base: 'present',
      recusedLeave: true,
    },
    law: [{ source: 'local', force: 'local' }],
  };
}
