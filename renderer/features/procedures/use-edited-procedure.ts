import { useMemo } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { ProcedureSchema } from '../../../shared/contract/procedures.ts';
import { useDraft } from '../../host/use-draft.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { useSettled } from '../../ui/settled.ts';
import type { Drawing, Fault } from './drawing.ts';

const ASK_AFTER_MS = 300;

export interface Edited {
  readonly drawing: Drawing;
  /** Whether something differs from what is stored. */
  readonly changed: boolean;
  /** Whether it could be stored: a record without a name could not. */
  readonly complete: boolean;
  /** Whether the faults are those of what is seen; not while the host is being asked. */
  readonly checked: boolean;
  readonly faults: readonly Fault[];
  readonly restoredAt: string | null;
  change(drawing: Drawing): void;
  discard(): void;
}

/** A draft while somebody works on it: kept as it is typed, its faults named by the host. */
export function useEditedProcedure(stored: Outputs['procedures']['get']): Edited {
  const [typed, change, { restoredAt, discard }] = useDraft<Drawing | null>(
    `procedures.edit/${stored.version.id}`,
    null,
  );
  const drawing = typed ?? stored.procedure;
  const complete = useMemo(() => ProcedureSchema.safeParse(drawing).success, [drawing]);
  const settled = useSettled(drawing, ASK_AFTER_MS);
  const asked = typed !== null && settled !== stored.procedure && ProcedureSchema.safeParse(settled).success;
  const { data, isPlaceholderData } = useHostQuery(
    'procedures.check',
    { procedure: settled },
    { enabled: asked, keepPrevious: true },
  );
  const told = typed === null ? stored.faults : data?.faults;
  return {
    drawing,
    changed: typed !== null,
    complete,
    checked: typed === null || (told !== undefined && !isPlaceholderData && settled === drawing),
    faults: told ?? [],
    restoredAt,
    change,
    discard,
  };
}
