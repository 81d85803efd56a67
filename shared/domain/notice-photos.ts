import type { RecordRule } from './procedure.ts';

/** When a photograph of the board was taken: on its first day, in between, on its last. */
export type PhotoMoment = 'start' | 'during' | 'end';
type Bound = Exclude<PhotoMoment, 'during'>;

/** Under which names procedures ask for the two photographs that bound a period. */
const RECORD_NAMES: Readonly<Record<Bound, readonly string[]>> = {
  start: ['公示照片（张贴）', '公示照片', '张贴照片', '起始照片'],
  end: ['公示照片（期满）', '期满照片', '结束照片'],
};
const BOUNDS: readonly Bound[] = ['start', 'end'];

/** Which of the two is still to be taken. One that lies among the stage's records counts as well. */
export function photosLacking(moments: readonly string[], recordKinds: readonly string[]): Bound[] {
  const kinds = new Set(recordKinds.map(plain));
  return BOUNDS.filter(
    (bound) => !moments.includes(bound) && !RECORD_NAMES[bound].some((name) => kinds.has(plain(name))),
  );
}

/** The record of its stage that a photograph serves as; null where the procedure asks for none. */
export function recordOfPhoto(moment: PhotoMoment, rules: readonly RecordRule[]): string | null {
  if (moment === 'during') return null;
  const names = RECORD_NAMES[moment].map(plain);
  const rule = rules.find(({ name, aliases = [] }) =>
    [name, ...aliases].some((one) => names.includes(plain(one))),
  );
  return rule?.name ?? null;
}

/** Full-width and half-width brackets are the same name. */
const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');
