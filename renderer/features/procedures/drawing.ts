import type { Outputs } from '../../../shared/contract/index.ts';

/** A procedure as the screens hold it; the same as the domain's, with lists that may be changed. */
export type Drawing = Outputs['procedures']['get']['procedure'];
export type Stage = Drawing['stages'][number];
export type Form = Stage['forms'][number];
export type Law = Stage['law'][number];
export type RecordRule = Stage['records'][number];
export type Threshold = NonNullable<Form['quorum']>['threshold'];
export type Limit = NonNullable<Stage['limit']>;
export type Fault = Outputs['procedures']['get']['faults'][number];
export type Version = Outputs['procedures']['get']['version'];
