/** So many phones are answered at once; the others wait outside, and the desk walks past them. */
const MOST_AT_ONCE = 2;

export interface WaitingRoom {
  enter<T>(work: () => Promise<T>): Promise<T>;
}

export function createWaitingRoom(): WaitingRoom {
  const waiting: (() => void)[] = [];
  let inside = 0;
  const leave = () => {
    // Between two phones whatever else has come in, the chair's own requests, is heard first.
    setImmediate(() => {
      const next = waiting.shift();
      if (next === undefined) inside -= 1;
      else next();
    });
  };
  return {
    async enter(work) {
      if (inside < MOST_AT_ONCE) inside += 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
