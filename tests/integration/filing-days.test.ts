import { expect, test } from 'vitest';
import { tellStories } from '../support/story.ts';

const told = tellStories();

test('a filing is due when it should be answered; returned, when it should be sent anew', async () => {
  const { secretary, filing, street, passDays } = told.now;
  const matterId = await street.matterAt('file');
  await street.attachAll(matterId);
  const dueOn = async () => {
    const { road } = await secretary.matters.get({ id: matterId });
    return road.find((stop) => stop.stage === 'file')?.dueOn;
  };
  const overdue = async () => (await secretary.matters.list({ trouble: 'overdue' })).total;

  // Five working days from Thursday to answer, three to send.
  await secretary.filings.send({ matterId });
  expect(street.today()).toBe('2026-03-12');
  expect(await dueOn()).toBe('2026-03-19');
  await filing.filings.return({ matterId, reason: '签到表缺页' });
  expect(await dueOn()).toBe('2026-03-17');
  await secretary.filings.send({ matterId });
  passDays(7);
  expect(await overdue()).toBe(0);
  passDays(1);
  expect(await overdue()).toBe(1);
});
