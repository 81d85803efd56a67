import { z } from 'zod';
import { SHOWN_STATES } from '../domain/tasks.ts';
import { EVENTS } from '../events.ts';
import {
  Day,
  Done,
  FileName,
  Id,
  Line,
  OptionalLine,
  OptionalParagraph,
  Page,
  Paragraph,
  strict,
} from './fields.ts';
import { command, query } from './procedure.ts';
import { Grade, RatingField, TaskFigureRow, TaskRow, TaskView } from './task-rows.ts';

const refreshOn = EVENTS.filter((event) => event.startsWith('tasks.'));

const Year = z.number().int().min(2000).max(2100);
const OnTask = { id: Id, expectedVersion: z.number().int() };
const Evidence = z
  .array(strict({ hash: z.string().regex(/^[0-9a-f]{64}$/), name: FileName }))
  .max(20)
  .default([]);
const Milestone = strict({ text: Line, dueOn: Day });

export const TASK_SORTS = ['number', 'dueOn', 'lead', 'place', 'changedAt'] as const;
/** `open` is whatever is not signed off. */
export const TASK_FILTERS = ['open', ...SHOWN_STATES, 'all'] as const;

export const TaskFilter = {
  communityId: Id.nullable().default(null),
  /** Only the street's own. */
  streetOnly: z.boolean().default(false),
  unitId: Id.nullable().default(null),
  state: z.enum(TASK_FILTERS).default('open'),
  year: Year.nullable().default(null),
  search: z.string().max(100).default(''),
};

/** What a new task says. */
export const NewTask = strict({
  communityId: Id.nullable(),
  bodyId: Id.nullable().default(null),
  meetingId: Id.nullable().default(null),
  itemId: Id.nullable().default(null),
  motionId: Id.nullable().default(null),
  matterId: Id.nullable().default(null),
  source: OptionalParagraph,
  text: Paragraph,
  grade: Grade.nullable().default(null),
  /** A unit of the joint meeting, or a section by its name. */
  lead: z.union([strict({ unitId: Id }), strict({ name: Line })]),
  cooperating: z.array(Id).max(46).default([]),
  responsible: OptionalLine,
  asker: z.union([strict({ unitId: Id }), strict({ communityId: Id }), strict({ street: z.literal(true) })]),
  givenOn: Day,
  /** A day, or so many working days after it was given. */
  deadline: z.union([strict({ on: Day }), strict({ workingDays: z.number().int().min(1).max(500) })]),
  milestones: z.array(Milestone).max(20).default([]),
});

export const tasks = {
  list: query({ needs: 'tasks.read', refreshOn })
    .input(
      strict({
        ...TaskFilter,
        sort: z.enum(TASK_SORTS).default('dueOn'),
        descending: z.boolean().default(false),
        ...Page,
      }),
    )
    .output(strict({ total: z.number().int(), rows: z.array(TaskRow) })),
  get: query({ needs: 'tasks.read', refreshOn })
    .input(strict({ id: Id }))
    .output(TaskView),
  /** What waits today: for whom it is overdue, who must check, who asks for more time. */
  waiting: query({ needs: 'tasks.read', refreshOn })
    .input(strict({ communityId: Id.nullable().default(null) }))
    .output(
      strict({
        overdue: z.number().int(),
        toCheck: z.number().int(),
        extensionAsked: z.number().int(),
        open: z.number().int(),
        rows: z.array(TaskRow),
      }),
    ),
  /** Tasks given in a year, by the unit that leads and by the place they belong to. */
  figures: query({ needs: 'tasks.read', refreshOn })
    .input(strict({ communityId: Id.nullable().default(null), year: Year }))
    .output(
      strict({
        all: TaskFigureRow,
        byUnit: z.array(TaskFigureRow),
        byPlace: z.array(TaskFigureRow),
      }),
    ),
  /** What is overdue or due within some days, one sheet a unit (催办单). */
  reminders: query({ needs: 'tasks.read', refreshOn })
    .input(
      strict({
        communityId: Id.nullable().default(null),
        unitId: Id.nullable().default(null),
        withinDays: z.number().int().min(0).max(60).default(3),
      }),
    )
    .output(
      strict({
        street: z.string(),
        today: z.string(),
        sheets: z.array(strict({ key: z.string(), lead: z.string(), rows: z.array(TaskRow) })),
      }),
    ),
  /** Open tasks which a body, a meeting or a community has to hear of again. */
  openFor: query({ needs: 'tasks.read', refreshOn })
    .input(
      strict({
        communityId: Id.nullable().default(null),
        bodyId: Id.nullable().default(null),
        meetingId: Id.nullable().default(null),
      }),
    )
    .output(strict({ rows: z.array(TaskRow) })),
  /** What came of a meeting, item by item, and what came back to it. */
  ofMeeting: query({ needs: 'tasks.read', refreshOn })
    .input(strict({ meetingId: Id }))
    .output(
      strict({
        given: z.array(strict({ ...TaskRow.shape, itemId: Id.nullable() })),
        carried: z.array(TaskRow),
      }),
    ),
  /** Who may be asked to lead: units that belong to the joint meeting, and names that led before. */
  choices: query({ needs: 'tasks.read', refreshOn })
    .input(strict({}))
    .output(
      strict({
        units: z.array(strict({ id: Id, name: z.string(), initials: z.string() })),
        names: z.array(z.string()),
        /** In which tasks were given, the latest first. */
        years: z.array(z.number().int()),
      }),
    ),
  /** The last day of so many working days, for the form. */
  dueDay: query({ needs: 'tasks.read', refreshOn: ['calendar.daySet'] })
    .input(strict({ from: Day, workingDays: z.number().int().min(1).max(500) }))
    .output(strict({ day: z.string() })),

  give: command({ needs: 'tasks.write' })
    .input(NewTask)
    .output(strict({ id: Id, number: z.string(), dueOn: z.string() })),
  /** Only adds to the record: nobody's page is stale for it. */
  report: command({ needs: 'tasks.write' })
    .input(strict({ id: Id, text: Paragraph, files: Evidence }))
    .output(Done),
  handIn: command({ needs: 'tasks.write' })
    .input(strict({ ...OnTask, text: Paragraph, files: Evidence }))
    .output(Done),
  askExtension: command({ needs: 'tasks.write' })
    .input(strict({ ...OnTask, until: Day, reason: Paragraph }))
    .output(Done),
  decideExtension: command({ needs: 'tasks.decide' })
    .input(strict({ ...OnTask, granted: z.boolean(), reason: OptionalParagraph }))
    .output(Done),
  /** The unit that asked says how it was done; `by` is who said so. 不满意 sends it back. */
  rate: command({ needs: 'tasks.write' })
    .input(strict({ ...OnTask, rating: RatingField, by: Line, text: OptionalParagraph }))
    .output(Done),
  sendBack: command({ needs: 'tasks.decide' })
    .input(strict({ ...OnTask, reason: Paragraph, dueOn: Day.nullable().default(null) }))
    .output(Done),
  signOff: command({ needs: 'tasks.decide' })
    .input(strict({ ...OnTask, text: OptionalParagraph }))
    .output(Done),
  /** 继续办理: overdue, with a new day. */
  renew: command({ needs: 'tasks.decide' })
    .input(strict({ ...OnTask, dueOn: Day, reason: Paragraph }))
    .output(Done),
  setMilestone: command({ needs: 'tasks.write' })
    .input(strict({ id: Id, ...Milestone.shape }))
    .output(Done),
  reachMilestone: command({ needs: 'tasks.write' })
    .input(strict({ id: Id, milestoneId: Id, text: OptionalParagraph }))
    .output(Done),
  /** Notes with a meeting that the open tasks of its body's earlier meetings came back to it. */
  carryOver: command({ needs: 'tasks.write' })
    .input(strict({ meetingId: Id }))
    .output(strict({ ids: z.array(Id) })),

  /** What a unit sees of its own: to do, and to rate. */
  mine: query({ needs: 'hall.takePart', refreshOn })
    .input(strict({}))
    .output(strict({ toDo: z.array(TaskRow), toRate: z.array(TaskRow), done: z.array(TaskRow) })),
  reportFromSeat: command({ needs: 'hall.takePart' })
    .input(strict({ id: Id, text: Paragraph, files: Evidence, handIn: z.boolean().default(false) }))
    .output(Done),
  rateFromSeat: command({ needs: 'hall.takePart' })
    .input(strict({ id: Id, rating: RatingField, by: Line, text: OptionalParagraph }))
    .output(Done),
};
