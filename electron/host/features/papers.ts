import type { Contract, Outputs } from '../../../shared/contract/index.ts';
import { TYPEFACES } from '../../../shared/documents/faces.ts';
import { installedFonts } from '../documents/fonts.ts';
import { assertMayIn } from '../may-in.ts';
import { isOver, wholeMeeting } from '../minutes/minutes-view.ts';
import { dayOf } from '../road/day-view.ts';
import { actorOf, type UseCases } from '../use-cases.ts';

type Listed = Outputs['papers']['list']['papers'][number];

/** What can be printed of a meeting. */
export function createPapers(): UseCases<Contract['papers']> {
  // Asked once: reading the fonts of a machine takes a moment, and they do not change while we run.
  let faces: string[] | null = null;
  return {
    list(tx, { meetingId }, call) {
      const meeting = wholeMeeting(tx, meetingId);
      assertMayIn(actorOf(call), 'matters.read', meeting.communityId);
      const day = dayOf(tx, meeting);
      const motions = day.items.flatMap((item) => item.motions).filter((motion) => !motion.withdrawn);
      const over = isOver(meeting);
      const whole = (kind: Listed['kind'], when: Listed['when']): Listed => ({
        kind,
        of: '',
        name: '',
        when,
      });
      const { kept, latestOn, needed } = day.meeting.notice;
      faces ??= missingFaces();
      return {
        papers: [
          whole('notice', 'before'),
          whole('agenda', 'before'),
          whole('signIn', 'before'),
          ...motions.flatMap(({ id, text }): Listed[] => [
            { kind: 'ballots', of: id, name: text, when: 'during' },
            { kind: 'tally', of: id, name: text, when: 'during' },
          ]),
          ...(motions.some((motion) => motion.ballot?.state === 'closed') ? [whole('result', 'after')] : []),
          ...(over
            ? day.items
                .filter((item) => item.matterId !== null && item.state !== 'dropped')
                .flatMap(({ id, title }): Listed[] => [
                  { kind: 'stageRegister', of: id, name: title, when: 'after' },
                  { kind: 'filing', of: id, name: title, when: 'after' },
                ])
            : []),
          ...(over ? [whole('record', 'after'), whole('summary', 'after')] : []),
        ],
        fontsMissing: faces,
        notice: { latestOn, kept, needed, announced: day.meeting.announcedAt !== null },
        hasRecord: over,
      };
    },
  };
}

/** Official faces by the names offices know, that this machine lacks. */
function missingFaces(): string[] {
  const installed = installedFonts();
  const has = (name: string) => installed.has(name.toLowerCase());
  return Object.values(TYPEFACES)
    .filter(({ name, alsoCalled }) => ![name, ...alsoCalled].some(has))
    .map(({ name }) => name);
}
