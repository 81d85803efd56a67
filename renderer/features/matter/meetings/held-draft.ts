import type { Inputs } from '../../../../shared/contract/index.ts';
import {
  BLANK_COUNT,
  type CountDraft,
  type CountShape,
  choiceCount,
  isCounted,
  yesNoCount,
} from '../../../ui/ballot-count.ts';
import type { Words } from '../stage-words.ts';
import type { Convocation } from './convocation.ts';

/** A meeting that was held outside the program, while it is being entered. */
export interface HeldDraft extends Convocation {
  sittings: HeldSitting[];
}

export interface HeldSitting {
  key: number;
  bodyId: string | null;
  body: string;
  heads: Record<HeadName, number | null>;
  area: Record<'due' | 'present' | 'recused', string>;
  vote: 'none' | 'yesNo' | 'choice';
  method: Method;
  motion: string;
  yesMeans: 'adopt' | 'reject';
  choose: number | null;
  options: string[];
  teller: CountDraft;
  scrutineer: CountDraft;
  /** Who is counting now; the other's figures are out of sight. */
  counting: 'teller' | 'scrutineer' | 'done';
}

export const HEAD_NAMES = ['due', 'present', 'excused', 'recused'] as const;
export type HeadName = (typeof HEAD_NAMES)[number];
export const AREA_NAMES = ['due', 'present', 'recused'] as const;
export type Method = 'hands' | 'roll_call' | 'paper';

export const blankSitting = (key: number, vote: HeldSitting['vote']): HeldSitting => ({
  key,
  bodyId: null,
  body: '',
  heads: { due: null, present: null, excused: null, recused: null },
  area: { due: '', present: '', recused: '' },
  vote,
  method: 'hands',
  motion: '',
  yesMeans: 'adopt',
  choose: 1,
  options: ['', ''],
  teller: BLANK_COUNT,
  scrutineer: BLANK_COUNT,
  counting: 'teller',
});

export const shapeOf = (sitting: HeldSitting, owners: boolean): CountShape => ({
  kind: sitting.vote === 'choice' ? 'choice' : 'yesNo',
  paper: sitting.method === 'paper',
  owners,
  options: namedOptions(sitting),
});

export const namedOptions = (sitting: HeldSitting): string[] =>
  sitting.options.map((option) => option.trim()).filter((option) => option !== '');

/** The names of what is still to be typed for one meeting. */
export function unfilledIn(sitting: HeldSitting, owners: boolean, t: Words): string[] {
  const shape = shapeOf(sitting, owners);
  const tellerDone = sitting.vote === 'none' || isCounted(shape, sitting.teller);
  const scrutineerDone = sitting.vote === 'none' || !shape.paper || isCounted(shape, sitting.scrutineer);
  return [
    ...(sitting.body.trim() === '' ? [t('hold.body')] : []),
    ...(sitting.heads.due === null ? [t('hold.due')] : []),
    ...(sitting.heads.present === null ? [t('hold.present')] : []),
    ...(owners && sitting.area.due.trim() === '' ? [t('hold.areaDue')] : []),
    ...(owners && sitting.area.present.trim() === '' ? [t('hold.areaPresent')] : []),
    ...(sitting.vote === 'choice' && shape.options.length < 2 ? [t('hold.options')] : []),
    ...(tellerDone ? [] : [t(shape.paper ? 'hold.tellerCount' : 'hold.votes')]),
    ...(scrutineerDone ? [] : [t('hold.scrutineerCount')]),
  ];
}

type HeldMeeting = Inputs['meetings']['hold']['meetings'][number];

export const heldMeetingOf = (sitting: HeldSitting, owners: boolean): HeldMeeting => ({
  bodyId: sitting.bodyId,
  body: sitting.body.trim(),
  heads: {
    due: sitting.heads.due ?? 0,
    present: sitting.heads.present ?? 0,
    recused: sitting.heads.recused ?? 0,
  },
  area: owners ? { ...sitting.area, recused: sitting.area.recused.trim() || '0' } : null,
  excused: sitting.heads.excused ?? 0,
  ballot: ballotOf(sitting, owners),
});

function ballotOf(sitting: HeldSitting, owners: boolean): HeldMeeting['ballot'] {
  const { vote, method } = sitting;
  const shape = shapeOf(sitting, owners);
  const motion = sitting.motion.trim();
  if (vote === 'none') return null;
  if (vote === 'choice') {
    const second = shape.paper ? choiceCount(shape, sitting.scrutineer) : null;
    const count = choiceCount(shape, sitting.teller);
    return { kind: 'choice', method, motion, choose: sitting.choose ?? 1, count, second };
  }
  const second = shape.paper ? yesNoCount(shape, sitting.scrutineer) : null;
  const count = yesNoCount(shape, sitting.teller);
  return { kind: 'yesNo', method, motion, yesMeans: sitting.yesMeans, count, second };
}
