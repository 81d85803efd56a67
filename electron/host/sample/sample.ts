import type { Store } from '../../../db/open.ts';
import type { Instant } from '../../../shared/values.ts';
import type { Files } from '../files.ts';

/** Makes the sample street (演练) in an empty store: invented people, matters at every stage, played through the use cases. */
export async function createSample(_parts: { store: Store; files: Files; now: Instant }): Promise<void> {}
