import { expect, type Page } from '@playwright/test';
import { test } from '../support/desk.ts';
import { expectPage, pick, signIn } from '../support/screens.ts';
import { PASSWORD } from '../support/small-street-names.ts';

test.use({ street: 'empty' });

test('a new store is named, gets its administrator, a community, bodies, members and accounts, and its first matter', async ({
  desk,
}) => {
  const { page } = desk;
  await test.step('the first page names the street and makes the administrator', async () => {
    await expect(page.getByRole('heading', { level: 1, name: '第一次使用' })).toBeVisible();
    await page.getByLabel('街道名称').fill('登州路街道');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByLabel('姓名').fill('张立');
    await page.getByLabel('登录名').fill('admin');
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByLabel('再输一遍密码').fill(PASSWORD);
    await page.getByRole('button', { name: '建好并进入工作台' }).click();
    await expect(page.getByRole('heading', { name: '从这里开始' })).toBeVisible();
    await expect(page.getByRole('banner')).toContainText('登州路街道');
  });

  await test.step('the administrator lays out a community with its bodies', async () => {
    await page.getByRole('link', { name: '去架构与名册' }).click();
    await page.getByRole('button', { name: '添加社区' }).first().click();
    await fillIn(page, '添加社区', { 社区名称: '登州路社区', 户数: '2100', 居民人数: '5200' });
    await page.getByRole('link', { name: '登州路社区' }).click();
    for (const [name, kind] of [
      ['登州路社区党委', '党组织委员会'],
      ['居民代表会议', '居民代表会议'],
    ] as const) {
      await page.getByRole('button', { name: '添加组织' }).click();
      await pick(page.getByRole('dialog'), '种类', kind);
      await fillIn(page, '添加组织', { 组织名称: name });
    }
    await page.getByRole('link', { name: '登州路社区党委' }).click();
    await page.getByRole('button', { name: '添加成员' }).first().click();
    await page.getByRole('dialog').getByText('新登记一人').click();
    await fillIn(page, '添加成员', { 姓名: '王秀兰' });
    await expect(page.getByRole('row').filter({ hasText: '王秀兰' })).toContainText('可以表决');
  });

  await test.step('and gives the secretary an account', async () => {
    await page.getByRole('link', { name: '账号' }).click();
    await page.getByRole('button', { name: '添加账号' }).click();
    const drawer = page.getByRole('dialog', { name: '添加账号' });
    await pick(drawer, '角色', '书记（主任）');
    await pick(drawer, '管的范围', '登州路社区');
    await fillIn(page, '添加账号', { 姓名: '王秀兰', 登录名: 'wangxiulan', 初始密码: PASSWORD });
    await expect(page.getByRole('row').filter({ hasText: 'wangxiulan' })).toContainText('登州路社区');
  });

  await test.step('who signs in and proposes the first matter', async () => {
    await page.getByRole('button', { name: '张立，打开个人菜单' }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await signIn(page, 'wangxiulan', PASSWORD);
    await expectPage(page);
    await page.getByRole('link', { name: '工作台' }).click();
    await page.getByRole('link', { name: '填提案表' }).click();
    await page.getByLabel('事项名称').fill('3号楼前加装无障碍坡道');
    await page.getByLabel('现状').fill('楼前有五级台阶，轮椅上不去。');
    await page.getByLabel('姓名或名称').fill('刘桂芳');
    await page.getByRole('button', { name: '提交提案' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '3号楼前加装无障碍坡道' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: '议题征集登记' })).toBeVisible();
  });
});

/** Fills a drawer by its labels and presses its button, which is named like the drawer's act. */
async function fillIn(page: Page, act: string, fields: Record<string, string>): Promise<void> {
  const drawer = page.getByRole('dialog');
  for (const [label, words] of Object.entries(fields))
    await drawer.getByLabel(label, { exact: true }).fill(words);
  await drawer.getByRole('button', { name: act, exact: true }).click();
  await expect(drawer).toBeHidden();
}
