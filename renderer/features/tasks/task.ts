import type { OutputOf } from '../../host/methods.ts';

export type TaskRow = OutputOf<'tasks.list'>['rows'][number];
export type TaskView = OutputOf<'tasks.get'>;
export type TaskActName = TaskView['acts'][number];
export type TaskEntry = TaskView['entries'][number];

export const taskAddress = (id: string): string => `/tasks/${id}`;
