import type { Finding } from './privacy.ts';
import { surnameOf } from './privacy-surnames.ts';

const MASK = '*';

/**
 * The text as it may be published: every finding masked by the table of 2.5, sign for sign, so that offsets stay true.
 * The same text and findings always give the same signs.
 */
export function masked(text: string, findings: readonly Finding[]): string {
  const signs = [...findings].reduce((kept, finding) => {
    const shown = shownOf(finding);
    return kept.map((sign, place) => {
      const inside = place - finding.start;
      if (inside < shown.from || place >= finding.end) return sign;
      return inside >= shown.to && !/[\r\n]/.test(sign) ? MASK : sign;
    });
  }, text.split(''));
  return signs.join('');
}

/** How many signs of a finding stay visible at its beginning. */
function shownOf({ kind, text }: Finding): { from: number; to: number } {
  switch (kind) {
    case 'name':
      return { from: 0, to: surnameOf(text).length };
    case 'plate':
      return { from: 0, to: 2 };
    case 'address':
      return { from: 0, to: buildingOf(text) };
    case 'identity':
    case 'bank':
    case 'telephone':
    case 'child':
    case 'health':
    case 'hardship':
      return { from: 0, to: 0 };
    default:
      return kind satisfies never;
  }
}

/** 3号楼2单元501室 → 3号楼: the building may be named, never what lies in it. */
const buildingOf = (text: string): number =>
  /^[\p{L}\p{N}]{1,4}\s?(?:号楼|号院|栋|幢|座)/u.exec(text)?.[0].length ?? 0;
