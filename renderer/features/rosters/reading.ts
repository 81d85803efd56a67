import type { Outputs } from '../../../shared/contract/index.ts';
import type { Day } from '../../../shared/values.ts';
import type { InputOf } from '../../host/methods.ts';

export type Body = Outputs['structure']['body']['body'];
export type ReadFile = Outputs['rosters']['read'];
export type Column = ReadFile['columns'][number];
export type Field = ReadFile['fields'][number];
export type Preview = Outputs['rosters']['preview'];
export type Row = Preview['rows'][number];
export type Cell = Row['cells'][number];
export type Outcome = Row['outcome'];
export type Counts = Preview['counts'];
export type Asked = InputOf<'rosters.preview'>;

/** From when new members belong, where the sheet does not say so. */
export interface Term {
  readonly since: Day;
  readonly until: Day | null;
}
