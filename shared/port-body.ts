/** Bytes over a message port, one piece at a time: the reader asks, the writer answers, so neither fills its memory. */
export type BodyMessage =
  | { body: 'more' }
  | { body: 'piece'; bytes: Uint8Array }
  | { body: 'end' }
  | { body: 'broken' };

type Post = (message: BodyMessage) => void;

/** Answers the reader's questions with the pieces of `next`; null is the end. */
export function writeBody(
  next: () => Promise<Uint8Array | null>,
  post: Post,
): { hear(message: BodyMessage): void } {
  return {
    hear(message) {
      if (message.body !== 'more') return;
      next().then(
        (bytes) => post(bytes === null ? { body: 'end' } : { body: 'piece', bytes }),
        () => post({ body: 'broken' }),
      );
    },
  };
}

/** Asks for one piece after the other; null is the end. A broken line rejects. */
export function readBody(post: Post): {
  next(): Promise<Uint8Array | null>;
  hear(message: BodyMessage): void;
} {
  let waiting: { resolve: (bytes: Uint8Array | null) => void; reject: (reason: Error) => void } | null = null;
  return {
    next: () =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        post({ body: 'more' });
      }),
    hear(message) {
      if (message.body === 'piece') waiting?.resolve(message.bytes);
      else if (message.body === 'end') waiting?.resolve(null);
      else if (message.body === 'broken') waiting?.reject(new Error('the line broke'));
    },
  };
}
