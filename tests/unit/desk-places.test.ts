import { expect, test } from 'vitest';
import { isHere, PLACES, placesFor, type Waiting } from '../../renderer/faces/places.ts';
import { MAY, type Role } from '../../shared/actor.ts';

const EVERYWHERE = new Set(PLACES.map(({ path }) => path));
const NOTHING: Waiting = {
  open: 0,
  overdue: 0,
  returned: 0,
  objection: 0,
  noQuorum: 0,
  filingsWaiting: 0,
  endedThisYear: 0,
  noticesEnding: 0,
  tasksOverdue: 0,
};
const seenBy = (role: Role, waiting: Waiting | undefined = NOTHING) =>
  placesFor((permission) => MAY[role].includes(permission), waiting, EVERYWHERE).map(({ key }) => key);

test('only one who manages accounts sees the accounts', () => {
  expect(seenBy('admin')).toContain('accounts');
  expect(seenBy('secretary')).not.toContain('accounts');
});

test('the filing officer always sees the filings, a secretary while one waits', () => {
  expect(seenBy('filing')).toContain('filings');
  expect(seenBy('secretary')).not.toContain('filings');
  expect(seenBy('secretary', { ...NOTHING, filingsWaiting: 1 })).toContain('filings');
});

test('one who may do nothing at the desk is shown no place', () => {
  expect(seenBy('member')).toEqual([]);
});

test('a place without a page is not shown', () => {
  expect(placesFor(() => true, NOTHING, new Set(['/'])).map(({ key }) => key)).toEqual(['today']);
});

test('the page of one matter belongs to the matters and to none of their sub-places', () => {
  const here = PLACES.filter((place) => isHere(place, '/matters/01abc')).map(({ key }) => key);
  expect(here).toEqual(['matters']);
});
