import type { Outputs } from '../../../shared/contract/index.ts';

export type Account = Outputs['accounts']['list']['accounts'][number];
export type Grant = Account['grants'][number];

export function matchesAccount({ name, signInName }: Account, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return name.toLowerCase().includes(wanted) || signInName.toLowerCase().includes(wanted);
}
