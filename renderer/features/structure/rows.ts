import type { Outputs } from '../../../shared/contract/index.ts';

type CommunityAnswer = Outputs['structure']['community'];
export type Community = CommunityAnswer['community'];
export type Grid = CommunityAnswer['grids'][number];
export type Compound = CommunityAnswer['compounds'][number];
export type Body = CommunityAnswer['bodies'][number];
export type BodyAnswer = Outputs['structure']['body'];
export type Exclusion = BodyAnswer['exclusions'][number];
export type Substitution = BodyAnswer['substitutions'][number];
export type Member = Outputs['structure']['body']['members'][number];
export type Person = Outputs['structure']['people']['people'][number];

/** By a part of the name, or by the initials of its pinyin. */
export function matchesName(
  row: { readonly name: string; readonly initials?: string },
  search: string,
): boolean {
  const wanted = search.trim().toLowerCase();
  return row.name.toLowerCase().includes(wanted) || (row.initials ?? '').toLowerCase().startsWith(wanted);
}

export const isNamed = ({ name }: { readonly name: string }): boolean => name.trim() !== '';
