import { verifyJournal } from '../../../db/journal.ts';
import type { Store } from '../../../db/open.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import type { UseCases } from '../use-cases.ts';

/** The record of what happened. It is checked, never edited. */
export const createJournal = (parts: Pick<Store, 'sqlite'>): UseCases<Contract['journal']> => ({
  verify: () => verifyJournal(parts.sqlite),
});
