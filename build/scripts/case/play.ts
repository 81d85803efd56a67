import { ORPCError } from '@orpc/server';
import { plain } from '../../../electron/host/road/gates.ts';
import { placeOf } from '../../../electron/host/road/moves.ts';
import { type Procedure, stageOf } from '../../../shared/domain/procedure.ts';
import type { Details } from '../../../shared/errors.ts';
import { act, type StepAnswer } from './acts.ts';
import type { CaseStep } from './case-file.ts';
import type { CaseDesk } from './desk.ts';

/** What came of a step: the answer, or the refusal that left everything as it was. */
export type Played =
  | { readonly answer: StepAnswer }
  | { readonly refusal: string; readonly details: Details };

/**
 * Plays a step as a secretary would: tries it, and where a record is missing attaches it (unless the case
 * leaves it out) and tries again. A refused step leaves nothing behind, no record either.
 */
export async function play(
  desk: CaseDesk,
  procedure: Procedure,
  matterId: string,
  step: CaseStep,
): Promise<Played> {
  const first = await attempt(() => act(desk, matterId, step));
  if (!('refusal' in first) || first.refusal !== 'stages.recordsMissing') return first;
  const missing = (first.details.records as readonly string[] | undefined) ?? [];
  const stage = String(first.details.stage);
  const leftOut = new Set(step.withoutRecords.map(plain));
  const namesOf = (record: string) => [
    record,
    ...(stageOf(procedure, stage)?.records.find((rule) => rule.name === record)?.aliases ?? []),
  ];
  if (missing.some((record) => namesOf(record).some((name) => leftOut.has(plain(name))))) return first;
  const attached = await attempt(() => attach(desk, matterId, stage, missing));
  return 'refusal' in attached ? attached : attempt(() => act(desk, matterId, step));
}

/** Where the matter stands, in the words of the case format. */
export const standing = (desk: CaseDesk, matterId: string): string =>
  desk.host.transactions.read((tx) => {
    const { state, stage } = tx.matters.get(matterId);
    return placeOf(state, stage);
  });

async function attempt<T>(
  work: () => Promise<T>,
): Promise<{ answer: T } | { refusal: string; details: Details }> {
  try {
    return { answer: await work() };
  } catch (thrown) {
    if (!(thrown instanceof ORPCError)) throw thrown;
    return { refusal: thrown.code, details: (thrown.data ?? {}) as Details };
  }
}

async function attach(
  { host, desk }: CaseDesk,
  matterId: string,
  stage: string,
  kinds: readonly string[],
): Promise<void> {
  const { hash } = await host.files.put(new TextEncoder().encode('回放材料'));
  await desk.records.attach({
    matterId,
    stage,
    files: kinds.map((kind) => ({ kind, hash, name: '回放.txt' })),
  });
}
