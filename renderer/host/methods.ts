import { type Contract, contract, type Inputs, type Outputs } from '../../shared/contract/index.ts';
import type { QueryMeta } from '../../shared/contract/procedure.ts';
import type { EventType } from '../../shared/events.ts';

type Topic = keyof Contract & string;
type Kind<T extends Topic, M extends keyof Contract[T]> = Contract[T][M] extends {
  '~orpc': { meta: { kind: infer K } };
}
  ? K
  : never;
type PathsOf<K> = {
  [T in Topic]: {
    [M in keyof Contract[T] & string]: Kind<T, M> extends K ? `${T}.${M}` : never;
  }[keyof Contract[T] & string];
}[Topic];

/** `matters.get`: a method by its topic and verb. */
export type QueryPath = PathsOf<'query'>;
export type CommandPath = PathsOf<'command'>;
export type MethodPath = QueryPath | CommandPath;

type At<Tree, P extends string> = P extends `${infer T}.${infer M}`
  ? T extends keyof Tree
    ? M extends keyof Tree[T]
      ? Tree[T][M]
      : never
    : never
  : never;

export type InputOf<P extends MethodPath> = At<Inputs, P>;
export type OutputOf<P extends MethodPath> = At<Outputs, P>;

/** The facts after which a query's answer may be another, as its contract declares. */
export function factsThatRefresh(path: string): readonly EventType[] {
  const [topic = '', method = ''] = path.split('.');
  const tree = contract as unknown as Record<string, Record<string, { '~orpc': { meta: QueryMeta } }>>;
  return tree[topic]?.[method]?.['~orpc'].meta.refreshOn ?? [];
}
