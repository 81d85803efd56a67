import type { EventType } from '../shared/events.ts';
import type { Instant } from '../shared/values.ts';
import type { JournalPage } from './journal.ts';
import type { Author, Hint, Occurrence } from './transaction.ts';

/** The facts of one transaction, and the hint that listeners get once it is kept. */
export function createRecording(page: JournalPage, author: Author, at: Instant) {
  const types = new Set<EventType>();
  const subjects = new Set<string>();
  let seq = 0;
  let ended = false;
  return {
    record({ type, subject, data = {} }: Occurrence): void {
      if (ended) throw new Error(`${type} was recorded after its transaction had ended`);
      seq = page.append({ at, actorId: author.id, actorName: author.name, type, subject, data }).seq;
      types.add(type);
      subjects.add(subject);
    },
    hint: (): Hint | null => (seq === 0 ? null : { seq, types: [...types], subjects: [...subjects] }),
    end(): void {
      ended = true;
    },
  };
}
