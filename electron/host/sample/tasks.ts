import { plusDays } from '../../../shared/domain/days.ts';
import type { UnitKind } from '../../../shared/domain/units.ts';
import type { Day, Id } from '../../../shared/values.ts';
import type { DirectClient } from '../assemble.ts';
import type { Attachment } from './attachments.ts';
import type { SampleCommunity } from './sample-street.ts';
import type { Billed, Story } from './stage-play.ts';
import { TASK_PLOTS, type TaskPlot, type TaskTurn } from './task-plots.ts';

export interface TaskTheatre {
  readonly communities: readonly SampleCommunity[];
  /** Who writes and who decides: of a community by its place, of the street for null. */
  readonly deskOf: (place: number | null) => { writes: DirectClient; decides: DirectClient };
  readonly attachment: (kind: string) => Promise<Attachment>;
  /** Units of the joint meeting, as far as there are any. */
  readonly units: () => readonly { readonly id: Id; readonly kind: UnitKind }[];
  readonly today: Day;
}

/** A dozen tasks in every state, from meetings of the last months. */
export const billedTasks = (theatre: TaskTheatre): Billed[] =>
  TASK_PLOTS.map((plot) => ({ beganDaysAgo: plot.givenDaysAgo, story: tell(plot, theatre) }));

async function* tell(plot: TaskPlot, theatre: TaskTheatre): Story {
  const { writes, decides } = theatre.deskOf(plot.place);
  const { id } = await writes.tasks.give(newTask(plot, theatre));
  let daysAgo = plot.givenDaysAgo;
  for (const turn of plot.turns) {
    yield daysAgo - turn.daysAgo;
    daysAgo = turn.daysAgo;
    await act(turn, { id, writes, decides, theatre });
  }
}

function newTask(plot: TaskPlot, theatre: TaskTheatre): Parameters<DirectClient['tasks']['give']>[0] {
  const { communities, today } = theatre;
  const community = plot.place === null ? null : communities[plot.place];
  const asking = communities[plot.askedBy];
  const units = theatre.units();
  const place = TASK_PLOTS.indexOf(plot);
  const unit = (kind: UnitKind | undefined) => {
    const some = units.filter((one) => one.kind === kind);
    return some[place % Math.max(1, some.length)]?.id;
  };
  const [lead, help] = [unit(plot.unit), unit(plot.help)];
  return {
    communityId: community?.id ?? null,
    bodyId: community?.bodies.two_committees.id ?? null,
    source: plot.source,
    text: plot.text,
    grade: plot.grade,
    lead: lead === undefined ? { name: plot.section } : { unitId: lead },
    cooperating: help === undefined || help === lead ? [] : [help],
    responsible: plot.responsible,
    asker: asking ? { communityId: asking.id } : { street: true },
    givenOn: plusDays(today, -plot.givenDaysAgo),
    deadline: { on: plusDays(today, plot.dueInDays) },
    milestones: (plot.milestones ?? []).map(([text, inDays]) => ({ text, dueOn: plusDays(today, inDays) })),
  };
}

interface Acting {
  readonly id: Id;
  readonly writes: DirectClient;
  readonly decides: DirectClient;
  readonly theatre: TaskTheatre;
}

async function act(turn: TaskTurn, { id, writes, decides, theatre }: Acting): Promise<void> {
  const { version: expectedVersion, milestones } = await decides.tasks.get({ id });
  const on = { id, expectedVersion };
  const files = async () => (turn.paper ? [await paper(theatre, turn.paper)] : []);
  const day = plusDays(theatre.today, turn.inDays ?? 0);
  switch (turn.act) {
    case 'report':
      await writes.tasks.report({ id, text: turn.text, files: await files() });
      break;
    case 'reach':
      await writes.tasks.reachMilestone({
        id,
        milestoneId: milestones.find(({ reachedOn }) => reachedOn === null)?.id ?? '',
        text: turn.text,
      });
      break;
    case 'handIn':
      await writes.tasks.handIn({ ...on, text: turn.text, files: await files() });
      break;
    case 'ask':
      await writes.tasks.askExtension({ ...on, until: day, reason: turn.text });
      break;
    case 'grant':
      await decides.tasks.decideExtension({ ...on, granted: true, reason: turn.text });
      break;
    case 'satisfied':
    case 'basicallySatisfied':
      await writes.tasks.rate({ ...on, rating: turn.act, by: turn.text });
      break;
    case 'sendBack':
      await decides.tasks.sendBack({ ...on, reason: turn.text, dueOn: day });
      break;
    case 'renew':
      await decides.tasks.renew({ ...on, dueOn: day, reason: turn.text });
      break;
    case 'signOff':
      await decides.tasks.signOff({ ...on, text: turn.text });
      break;
  }
}

async function paper({ attachment }: TaskTheatre, kind: string) {
  const { hash, name } = await attachment(kind);
  return { hash, name };
}
