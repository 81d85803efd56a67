import { expect } from '@playwright/test';
import { plusDays } from '../../shared/domain/days.ts';
import { test } from '../support/desk.ts';
import { expectReadable, settled } from '../support/readable.ts';
import { opened, typeDay } from '../support/screens.ts';

/** Every page of the desk on the sample street, full of lists, at the size of an office's laptop. */

test.use({ street: 'sample' });

const PLACES = [
  ['工作台', '/'],
  ['议题', '/matters'],
  ['议题看板', '/matters/board'],
  ['议题提案表', '/matters/new'],
  ['会议', '/meetings'],
  ['公示', '/notices'],
  ['备案', '/filings'],
  ['数据包', '/packages'],
  ['督办', '/tasks'],
  ['交办新任务', '/tasks/new'],
  ['督办统计', '/tasks/figures'],
  ['催办单', '/tasks/reminders'],
  ['共建单位', '/joint'],
  ['导入共建单位', '/joint/units/import'],
  ['议题征集', '/joint/topics'],
  ['三张清单', '/joint/lists'],
  ['架构与名册', '/structure'],
  ['规程', '/procedures'],
  ['工作日历', '/calendar'],
] as const;

test('the lists of the desk can be read by everyone and fit the screen', async ({ hall }) => {
  const page = await hall.enter('jiedao');
  for (const [title, path] of PLACES) {
    await test.step(title, async () => {
      await page.goto(`${hall.address}/#${path}`);
      await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
      await settled(page);
      await expectReadable(page);
    });
  }
});

test('a matter at every stage can be read by everyone and fits the screen', async ({ hall }) => {
  const page = await hall.enter('jiedao', '/matters/board');
  const columns = page.getByRole('region', { name: '看板' }).getByRole('region');
  await expect(columns.first()).toBeVisible();
  const hrefs = new Map<string, string | null>();
  for (const column of await columns.all()) {
    const first = column.getByRole('listitem').getByRole('link').first();
    const stage = (await column.getByRole('heading').textContent()) ?? '';
    if ((await first.count()) > 0) hrefs.set(stage, await first.getAttribute('href'));
  }
  expect(hrefs.size, 'stages with a matter').toBeGreaterThanOrEqual(13);
  for (const [stage, href] of hrefs) {
    await test.step(stage, async () => {
      await page.goto(`${hall.address}/${href}`);
      await settled(page);
      await expectReadable(page);
    });
  }
});

test('the door and the accounts can be read by everyone and fit the screen', async ({ hall }) => {
  const door = await hall.window();
  await expect(door.getByRole('heading', { level: 1, name: '登录' })).toBeVisible();
  await expectReadable(door);
  const admin = await hall.enter('admin', '/accounts');
  await expectReadable(admin);
  await admin.getByRole('button', { name: '添加账号' }).click();
  await opened(admin, '添加账号');
  await expectReadable(admin);
});

test('a community, a roster and a procedure can be read by everyone and fit the screen', async ({ hall }) => {
  const page = await hall.enter('shuji', '/structure');
  for (const link of ['海伦社区', '第一网格党支部']) {
    await page.getByRole('link', { name: link, exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: link, exact: true })).toBeVisible();
    await expectReadable(page);
  }
  await page.getByRole('link', { name: '规程' }).click();
  await page.getByRole('link', { name: '第1版' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: '六议一备两公开（城市社区默认）' })).toBeVisible();
  await expectReadable(page);
});

test.describe('on a small street', () => {
  test.use({ street: 'small' });

  test('the drawers of a meeting and its page can be read by everyone and fit the screen', async ({
    hall,
  }) => {
    const matter = await hall.matterAt('resolve');
    const page = await hall.enter('shuji', matter);
    await page.getByRole('button', { name: '补录已开的会议' }).click();
    const held = await opened(page, '补录已开的会议');
    await expectReadable(page);
    await held.getByRole('button', { name: '关闭' }).click();

    await page.getByRole('button', { name: '召集会议' }).first().click();
    const call = await opened(page, '召集会议');
    await expectReadable(page);
    await call.getByRole('checkbox', { name: /居民代表会议/ }).check();
    await typeDay(call, '开会日期', plusDays(hall.today, 5));
    await call.getByRole('button', { name: '召集会议' }).click();
    await page.getByRole('link', { name: '进入会议' }).click();
    await expect(page.getByRole('heading', { name: '议程', exact: true })).toBeVisible();
    await expectReadable(page);
  });
});
