type Verb = (...input: never[]) => unknown;
type Repositories = Readonly<Record<string, object>>;

/** The same repositories, whose verbs answer only while `mayRun()`: a kept reference is of no use afterwards. */
export function fenced<R extends Repositories>(repositories: R, mayRun: () => boolean): R {
  const entries = Object.entries(repositories).map(([name, verbs]) => [
    name,
    fencedVerbs(name, verbs, mayRun),
  ]);
  return Object.fromEntries(entries) as R;
}

/** The members of one transaction, until it ends. */
export function revocable<M extends object>(members: M): { members: M; revoke(): void } {
  let ended = false;
  const get = (target: M, key: string | symbol): unknown => {
    if (ended) throw new Error(`${String(key)} was asked of a transaction that has ended`);
    return Reflect.get(target, key);
  };
  return {
    members: new Proxy(members, { get }),
    revoke() {
      ended = true;
    },
  };
}

/** A promise in an answer means work that has not happened yet: the transaction would end without it. */
export function assertNothingPending(answer: unknown, depth = 4): void {
  if (typeof answer !== 'object' || answer === null) return;
  if ('then' in answer && typeof answer.then === 'function') throw new Error('a transaction never waits');
  if (depth === 0) return;
  // The rows of a list are made alike: the first speaks for all.
  const parts = Array.isArray(answer) ? answer.slice(0, 1) : Object.values(answer);
  for (const part of parts) assertNothingPending(part, depth - 1);
}

function fencedVerbs(name: string, verbs: object, mayRun: () => boolean): object {
  const entries = Object.entries(verbs as Record<string, Verb>).map(([verb, run]) => {
    const guarded: Verb = (...input) => {
      if (!mayRun()) throw new Error(`${name}.${verb} outside its transaction`);
      return Reflect.apply(run, verbs, input);
    };
    return [verb, guarded];
  });
  return Object.fromEntries(entries);
}
