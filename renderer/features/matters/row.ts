import type { OutputOf } from '../../host/methods.ts';

export type RegisterRow = OutputOf<'matters.list'>['rows'][number];
export type Board = OutputOf<'matters.board'>;
export type BoardColumnRows = Board['columns'][number];
export type Today = OutputOf<'matters.today'>;

export const matterAddress = (matterId: string): string => `/matters/${matterId}`;
