import { expect, type Locator, type Page } from '@playwright/test';
import { plusDays } from '../../shared/domain/days.ts';
import { test } from '../support/desk.ts';
import type { Hall } from '../support/hall.ts';
import { openStage } from '../support/road-acts.ts';
import { expectPage, pick, spoken } from '../support/screens.ts';
import { PASSWORD } from '../support/small-street-names.ts';

async function threeMatters(hall: Hall): Promise<void> {
  await hall.matterAt('consult', { title: '3号楼一单元加装电梯' });
  await hall.matterAt('consult', { title: '修整院内步道' });
  await hall.matterAt('intake', { title: '增设非机动车停车棚' });
}

const titles = (page: Page) => page.getByRole('row').getByRole('link');

test('the register finds by a part of the title and by initials, narrows, sorts, and Back keeps it so', async ({
  hall,
}) => {
  await threeMatters(hall);
  const page = await hall.enter('shuji', '/matters');
  await expect(titles(page)).toHaveCount(3);
  const search = page.getByRole('searchbox', { name: '查找议题' });
  await search.fill('电梯');
  await expect(titles(page)).toHaveText(['3号楼一单元加装电梯']);
  await search.fill('tcp');
  await expect(titles(page)).toHaveText(['增设非机动车停车棚']);
  await search.fill('没有这样的事');
  await expect(page.getByText('没有符合条件的议题')).toBeVisible();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(titles(page)).toHaveCount(3);

  await pick(page, '环节', '两委商议');
  await expect(page.getByText('共2件')).toBeVisible();
  await page.getByRole('columnheader', { name: '编号' }).click();
  await expect(titles(page)).toHaveText(['3号楼一单元加装电梯', '修整院内步道']);
  await page.getByRole('columnheader', { name: '编号' }).click();
  await expect(titles(page)).toHaveText(['修整院内步道', '3号楼一单元加装电梯']);
  await page.getByRole('row').filter({ hasText: '修整院内步道' }).click();
  await expect(openStage(page, '两委商议')).toBeVisible();
  await page.goBack();
  await expect(titles(page)).toHaveText(['修整院内步道', '3号楼一单元加装电梯']);
  await expect(page.getByText('共2件')).toBeVisible();
});

test('from the sign-in to the first act on a matter nobody needs the mouse', async ({ hall }) => {
  await threeMatters(hall);
  const page = await hall.window();
  const { keyboard } = page;
  await expect(page.getByLabel('登录名', { exact: true })).toBeFocused();
  await keyboard.type('shuji');
  await keyboard.press('Tab');
  await keyboard.type(PASSWORD);
  await keyboard.press('Enter');
  await expectPage(page);

  await keyboard.press('Control+K');
  await expect(page.getByRole('combobox', { name: '搜索议题' })).toBeFocused();
  await keyboard.type('jzdt');
  await expect(page.getByRole('option')).toHaveCount(1);
  await keyboard.press('Enter');
  await expect(openStage(page, '两委商议')).toBeVisible();

  await tabTo(page, 'button', '召集会议');
  await keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: '召集会议' });
  await expect(drawer).toBeVisible();
  await tabTo(page, 'checkbox', /海伦社区党委/);
  await keyboard.press('Space');
  await tabTo(page, 'textbox', '开会日期');
  await keyboard.type(plusDays(hall.today, 3));
  await keyboard.press('Enter');
  await expect(drawer.getByLabel('开会日期')).toHaveValue(spoken(plusDays(hall.today, 3)));
  // The calendar's panel may still be closing and take the key: whoever sees nothing happen presses once more.
  await expect(async () => {
    if (await drawer.isHidden()) return;
    await tabTo(page, 'button', '召集会议', drawer);
    await keyboard.press('Enter');
    await expect(drawer).toBeHidden({ timeout: 3_000 });
  }).toPass();
  await expect(page.getByRole('link', { name: '进入会议' })).toBeVisible();
});

/** Presses Tab until the focus stands there, as somebody without a mouse does. */
async function tabTo(
  page: Page,
  role: 'button' | 'checkbox' | 'textbox',
  name: string | RegExp,
  within: Page | Locator = page,
): Promise<void> {
  const wanted = within.getByRole(role, { name, exact: true }).and(page.locator(':focus'));
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await wanted.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not come to ${name}`);
}
