import type { Outputs } from '../../../shared/contract/index.ts';

export type UnitRow = Outputs['units']['list']['rows'][number];
export type UnitPageOf = Outputs['units']['get'];
export type Unit = UnitPageOf['unit'];
export type Call = Outputs['topics']['calls']['calls'][number];
export type Topic = Outputs['topics']['list']['topics'][number];
export type FateOf = Outputs['topics']['fate'];
export type Lists = Outputs['lists']['get'];
export type Entry = Lists['needs'][number];
export type Claim = Entry['claims'][number];
export type Project = Lists['projects'][number];
export type ImportRow = Outputs['units']['preview']['rows'][number];
export type ImportSheet = Outputs['units']['read']['sheets'][number];
