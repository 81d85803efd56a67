import { z } from 'zod';
import { EVENTS } from '../events.ts';
import { Id, strict } from './fields.ts';
import { meetingFacts } from './meetings.ts';
import { query } from './procedure.ts';

/** The papers of a meeting, before it, during it and after it. */
export const MEETING_PAPERS = [
  'notice',
  'agenda',
  'signIn',
  'ballots',
  'tally',
  'result',
  'stageRegister',
  'filing',
  'record',
  'summary',
] as const;
export type PaperKindField = (typeof MEETING_PAPERS)[number];

const refreshOn = [...meetingFacts, ...EVENTS.filter((event) => event.startsWith('minutes.'))];

export const papers = {
  /** What can be printed of this meeting now. The bytes are at `/files/papers/:meetingId/…`. */
  list: query({ needs: 'matters.read', refreshOn })
    .input(strict({ meetingId: Id }))
    .output(
      strict({
        papers: z.array(
          strict({
            kind: z.enum(MEETING_PAPERS),
            /** The motion or item it is about; '' where the whole meeting. */
            of: z.string(),
            name: z.string(),
            /** Is it the paper of what is being done now: before, during, after? */
            when: z.enum(['before', 'during', 'after']),
          }),
        ),
        /** Faces of official papers this machine lacks; print looks different without them. */
        fontsMissing: z.array(z.string()),
        /** The last day for the notice, and whether it was kept. */
        notice: strict({
          latestOn: z.string(),
          kept: z.boolean(),
          needed: z.number().int(),
          announced: z.boolean(),
        }),
        hasRecord: z.boolean(),
      }),
    ),
};
