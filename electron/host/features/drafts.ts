import type { Contract } from '../../../shared/contract/index.ts';
import { actorOf, type UseCases } from '../use-cases.ts';

/** Half-typed forms, each account's own. */
export const drafts: UseCases<Contract['drafts']> = {
  get(tx, { form }, call) {
    const draft = tx.drafts.find(actorOf(call).accountId, form);
    return { content: draft?.content ?? null, savedAt: draft?.savedAt ?? null };
  },
  save(tx, { form, content }, call) {
    tx.drafts.save(actorOf(call).accountId, form, content, tx.now);
    return {};
  },
  discard(tx, { form }, call) {
    tx.drafts.discard(actorOf(call).accountId, form);
    return {};
  },
};
