import { useSyncExternalStore } from 'react';

/** Whether the host answers at the moment; the frame shows a strip while it does not. */
export function createReachability() {
  const listeners = new Set<() => void>();
  let unanswered = 0;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    answers: () => unanswered === 0,
    listen(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    noteAnswer() {
      if (unanswered === 0) return;
      unanswered = 0;
      tell();
    },
    noteSilence() {
      unanswered += 1;
      if (unanswered === 1) tell();
    },
  };
}

export const reachability = createReachability();

export const useHostAnswers = (): boolean => useSyncExternalStore(reachability.listen, reachability.answers);
