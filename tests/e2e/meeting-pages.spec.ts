import { expect, type Page } from '@playwright/test';
import { test } from '../support/desk.ts';
import { expectReadable, settled } from '../support/readable.ts';

/** Every page of the meeting day, the joint meeting and the tasks, full of lists, at the size of an office's laptop. */

test.use({ street: 'sample' });

const PLACES = [
  ['共建单位', '/joint'],
  ['导入共建单位', '/joint/units/import'],
  ['议题征集', '/joint/topics'],
  ['三张清单', '/joint/lists'],
  ['督办', '/tasks'],
  ['交办新任务', '/tasks/new'],
  ['督办统计', '/tasks/figures'],
  ['催办单', '/tasks/reminders'],
] as const;

test('the joint meeting and the tasks can be read by everyone and fit the screen', async ({ hall }) => {
  const page = await hall.enter('jiedao');
  for (const [title, path] of PLACES) {
    await test.step(title, async () => {
      await page.goto(`${hall.address}/#${path}`);
      await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
      await settled(page);
      await expectReadable(page);
    });
  }
  const first = {
    '/tasks': (await ask<{ rows: { id: string }[] }>(page, 'tasks/list', { state: 'all' })).rows[0]?.id,
    '/joint/units': (await ask<{ rows: { id: string }[] }>(page, 'units/list', {})).rows[0]?.id,
    '/joint/topics': (await ask<{ calls: { id: string }[] }>(page, 'topics/calls', {})).calls[0]?.id,
  };
  for (const [path, id] of Object.entries(first)) {
    await test.step(path, async () => {
      await page.goto(`${hall.address}/#${path}/${id}`);
      await settled(page);
      await expectReadable(page);
    });
  }
});

test('a meeting before, during and after can be read by everyone and fits the screen', async ({ hall }) => {
  const page = await hall.enter('shuji', '/meetings/new');
  await settled(page);
  await expectReadable(page);
  const held = await meetingNamed(page, '十一月居民议事会');
  await page.goto(`${hall.address}/#/meetings/${held}`);
  await expect(page.getByRole('heading', { name: '各项结果' })).toBeVisible();
  await expectReadable(page);
  await page.goto(`${hall.address}/#/meetings/${held}/minutes`);
  await settled(page);
  await expectReadable(page);
  await page.goto(`${hall.address}/#/meetings/${await meetingNamed(page, '第四季度居民代表会议')}`);
  await expect(page.getByRole('heading', { name: '议程', exact: true })).toBeVisible();
  await settled(page);
  await expectReadable(page);
  await page.getByRole('button', { name: '宣布开会' }).click();
  await expect(page.getByRole('button', { name: '下一项', exact: true })).toBeVisible();
  await page.getByRole('button', { name: '下一项', exact: true }).click();
  await expect(page.getByRole('button', { name: '这一项结束' })).toBeVisible();
  await page.getByRole('button', { name: '其余全部到会' }).click();
  await expect(page.getByRole('checkbox').first()).toBeChecked();
  await page.getByRole('checkbox').first().uncheck();
  await page.getByRole('checkbox').first().check();
  await expectReadable(page);
});

const meetingNamed = async (page: Page, title: string): Promise<string> => {
  const { rows } = await ask<{ rows: { id: string; title: string }[] }>(page, 'meetings/list', {
    state: 'all',
    limit: 200,
  });
  return rows.find((row) => row.title === title)?.id ?? '';
};

/** Asks the host as another program would. */
const ask = <Answer>(page: Page, method: string, asked: object): Promise<Answer> =>
  page.evaluate(
    async ([path, json]) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`/rpc/${path}`, { method: 'POST', headers, body: JSON.stringify({ json }) });
      return ((await answer.json()) as { json: Answer }).json;
    },
    [method, asked] as const,
  );
