import type { Day, Id } from '../values.ts';
import { plusDays } from './days.ts';
import { covers, type Term } from './people.ts';

/**
 * Units of the joint meeting (圆桌会议). A unit holds one seat: its liaison officer (联络员) sits there. A unit that has
 * not named one sits as a person who bears the unit's short name, so that forty-six units are forty-six due.
 */

export const UNIT_KINDS = [
  'agency',
  'institution',
  'state_firm',
  'private_firm',
  'organisation',
  'school',
  'hospital',
  'bank',
  'army',
  'other',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** What the office still has to ask a unit for. */
export const GAPS = ['liaison', 'partyOrganisation', 'agreement'] as const;
export type Gap = (typeof GAPS)[number];

export interface UnitFacts {
  readonly liaisonId: Id | null;
  readonly partyOrganisation: string | null;
  readonly agreedOn: Day | null;
}

export function gapsOf({ liaisonId, partyOrganisation, agreedOn }: UnitFacts): Gap[] {
  const missing: Record<Gap, boolean> = {
    liaison: liaisonId === null,
    partyOrganisation: partyOrganisation === null,
    agreement: agreedOn === null,
  };
  return GAPS.filter((gap) => missing[gap]);
}

/** What a unit is called where there is little room: 胶东安泰03集团有限公司 → 胶东安泰03集团. */
export function shortNameOf(name: string): string {
  const short = name.replace(/(股份|有限责任|有限)+公司$/, '').replace(/\s+/g, ' ');
  return [...(short === '' ? name : short)].slice(0, MOST_SHORT).join('');
}

/** Where a seat that was held since a day ends when another takes it on `day`. One that begins on the same day was never held. */
export const lastDayBefore = (seat: Term, day: Day): Day =>
  day > seat.since ? plusDays(day, -1) : plusDays(seat.since, -1);

/** Is the seat held on that day, or to be held later? */
export const isHeld = (seat: Term, day: Day): boolean =>
  (seat.until === null || seat.until >= seat.since) && (covers(seat, day) || seat.since > day);

/** The kind of a unit in the words of a list; null where the word is unknown. */
export const unitKindOf = (word: string): UnitKind | null =>
  KIND_WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null;

const MOST_SHORT = 16;

// The first that fits: 民办学校 is a school, 事业单位 no 单位.
const KIND_WORDS: readonly [RegExp, UnitKind][] = [
  [/学校|幼儿园|大学|院校|^school$/i, 'school'],
  [/医院|卫生|医疗|^hospital$/i, 'hospital'],
  [/银行|金融|保险|^bank$/i, 'bank'],
  [/部队|驻军|武警|^armed forces$/i, 'army'],
  [/机关|行政|政府|部门|^public authority$/i, 'agency'],
  [/事业|^public institution$/i, 'institution'],
  [/国有|国企|央企|^state-owned company$/i, 'state_firm'],
  [/民营|私营|非公|个体|企业|公司|商户|^private company$/i, 'private_firm'],
  [/社会组织|协会|社团|公益|基金会|^social organisation$/i, 'organisation'],
  [/^其他$|^other$/i, 'other'],
];
