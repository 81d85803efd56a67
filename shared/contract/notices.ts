import { z } from 'zod';
import { Created, Day, FileName, Id, Nothing, OptionalLine, Page, Paragraph, strict } from './fields.ts';
import { matterFacts, onMatter, StageName } from './matter-rows.ts';
import { PeriodView, PHOTO_MOMENTS, SecondNoticeView } from './notice-views.ts';
import { command, query } from './procedure.ts';
import { StepResult } from './results.ts';

const onNotice = { ...onMatter, stage: z.string() };
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

export const notices = {
  list: query({ needs: 'matters.read', refreshOn: matterFacts })
    .input(
      strict({
        communityId: Id.nullable().default(null),
        state: z.enum(['running', 'completed', 'all']).default('running'),
        ...Page,
      }),
    )
    .output(
      strict({
        total: z.number().int(),
        rows: z.array(
          strict({
            noticeId: Id,
            matterId: Id,
            number: z.string().nullable(),
            title: z.string(),
            community: z.string(),
            stage: z.string(),
            stageName: StageName,
            from: z.string(),
            /** The last day, with what gaps made it owe. */
            until: z.string(),
            state: z.string(),
            period: PeriodView,
            photosLacking: z.array(z.enum(['start', 'end'])),
            objections: z.number().int(),
            openObjections: z.number().int(),
            /** Of the open ones: their day of answering has passed. */
            lateAnswers: z.number().int(),
            over: z.boolean(),
          }),
        ),
      }),
    ),
  /** Decisions that were made public and whose result was not: the overdue first. */
  secondWaiting: query({ needs: 'matters.read', refreshOn: matterFacts })
    .input(strict({ communityId: Id.nullable().default(null) }))
    .output(
      strict({
        rows: z.array(
          strict({
            matterId: Id,
            number: z.string().nullable(),
            title: z.string(),
            community: z.string(),
            /** Where the matter stands now. */
            stageName: StageName,
            ...SecondNoticeView.shape,
          }),
        ),
      }),
    ),
  /** How far the text of a stage's notice has got at the gate: what was let go is what may hang. */
  standingRelease: query({
    needs: 'matters.read',
    refreshOn: [
      ...matterFacts,
      'releases.prepared',
      'releases.decided',
      'releases.approved',
      'releases.released',
    ],
  })
    .input(strict(onNotice))
    .output(
      strict({
        release: strict({
          state: z.enum(['checking', 'released']),
          undecided: z.number().int(),
          approvals: z.number().int(),
          from: z.string(),
          until: z.string(),
          place: z.string(),
        }).nullable(),
      }),
    ),
  /** Refuses `notices.otherThanReleased` where its text was let go with another period. */
  post: command({ needs: 'notices.publish' })
    .input(strict({ ...onNotice, from: Day, until: Day, place: OptionalLine }))
    .output(StepResult),
  /** A wrong notice is replaced visibly, and its period starts again. */
  replace: command({ needs: 'notices.publish' })
    .input(strict({ ...onNotice, from: Day, until: Day, place: OptionalLine, reason: Paragraph }))
    .output(StepResult),
  /** Raised today where no day is named. One that comes after the period is entered as late, also once the notice is down. */
  object: command({ needs: 'matters.write' })
    .input(
      strict({
        ...onNotice,
        text: Paragraph,
        channel: OptionalLine,
        raisedOn: Day.nullable().default(null),
      }),
    )
    .output(StepResult),
  /** Answers the named objection, or the oldest open one. An upheld one may send the matter back. */
  answer: command({ needs: 'matters.decide' })
    .input(
      strict({
        ...onNotice,
        objectionId: Id.nullable().default(null),
        answer: Paragraph,
        upheld: z.boolean().default(false),
        sendBackTo: z.string().nullable().default(null),
      }),
    )
    .output(StepResult),
  /** Refuses `notices.stillRunning`, `notices.daysOwed`, `notices.objectionOpen`. */
  finish: command({ needs: 'notices.publish' }).input(strict(onNotice)).output(StepResult),
  /** A photograph of the board; it also serves as the record the stage asks for. Refuses `records.fileMissing`, `notices.notAPicture`. */
  addPhoto: command({ needs: 'notices.publish' })
    .input(
      strict({
        noticeId: Id,
        moment: z.enum(PHOTO_MOMENTS),
        takenOn: Day,
        place: OptionalLine,
        file: strict({ hash: Hash, name: FileName }),
      }),
    )
    .output(Created),
  /** Days on which the board did not show it; they are hung on behind the end. Refuses `notices.notRunning`. */
  tellGap: command({ needs: 'notices.publish' })
    .input(strict({ noticeId: Id, from: Day, until: Day, reason: Paragraph }))
    .output(Created),
  /** A gap entered by mistake stays to be seen, and counts no more. */
  takeBackGap: command({ needs: 'notices.publish' })
    .input(strict({ gapId: Id, reason: Paragraph }))
    .output(Nothing),
  /** Reads the log of a public screen (公开屏日志). The same log once more changes nothing. */
  importDisplays: command({ needs: 'notices.publish' })
    .input(strict({ hash: Hash }))
    .output(
      strict({
        lines: z.number().int(),
        /** Days that were not known before, and of how many notices. */
        newDays: z.number().int(),
        notices: z.number().int(),
        /** Lines of notices that are not known here, or belong to another community. */
        unknown: z.number().int(),
      }),
    ),
};
