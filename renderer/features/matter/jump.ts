import type { RefusalCode } from '../../../shared/errors.ts';
import type { Missing } from './page-view.tsx';

export type Place = Missing['place'];

export const placeId = (place: Place): string => `place-${place}`;

/** Brings the part of the page where something is done into view and puts the keyboard there. */
export function jumpTo(place: Place): void {
  const target = document.getElementById(placeId(place)) ?? document.getElementById(placeId('stage'));
  if (target === null) return;
  target.scrollIntoView({ block: 'start', behavior: 'smooth' });
  target.focus({ preventScroll: true });
}

const PLACES: Partial<Record<RefusalCode, Place>> = {
  'stages.recordsMissing': 'records',
  'stages.ballotRequired': 'meetings',
  'meetings.bodyMissing': 'meetings',
  'meetings.attendanceMissing': 'meetings',
  'ballots.quorumMissing': 'meetings',
  'ballots.notOpen': 'meetings',
  'ballots.countsMissing': 'meetings',
  'filings.receiptMissing': 'filing',
  'filings.notSent': 'filing',
  'notices.notPosted': 'notice',
  'notices.stillRunning': 'notice',
  'notices.objectionOpen': 'objections',
  'objections.noneOpen': 'objections',
  'overrides.notAsked': 'stage',
};

/** Where on the page a refusal can be remedied; null when nowhere in particular. */
export const placeOfRefusal = (code: RefusalCode): Place | null => PLACES[code] ?? null;
