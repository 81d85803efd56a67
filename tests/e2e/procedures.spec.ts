import { expect, type Page } from '@playwright/test';
import { test } from '../support/desk.ts';
import { expectPage, opened, typeDay } from '../support/screens.ts';

const road = (page: Page) => page.getByRole('navigation', { name: '议题所走的路' });

test('a procedure without party study is not enacted; a sound one is, for matters that come after', async ({
  hall,
}) => {
  const earlier = await hall.matterAt('intake', { title: '修整院内步道' });
  const page = await hall.enter('admin', '/procedures');
  await test.step('the default is copied, and its party stages are taken out', async () => {
    const ours = page.locator('section').filter({ hasText: '六议一备两公开（城市社区默认）' });
    await ours.getByRole('link', { name: '查看' }).click();
    await page.getByRole('button', { name: '复制并修改' }).click();
    await page.getByRole('button', { name: '复制，开始修改' }).click();
    await expect(page.getByText('没有发现不合规矩的地方，可以启用。')).toBeVisible();
    await remove(page, '党组织初议');
    await remove(page, '党员审议');
    await expect(page.getByRole('alert').filter({ hasText: '处要改' })).toContainText(
      '决议之前没有党组织研究的环节（居民委员会组织法第三十条）。请在决议前面加上。',
    );
    await page.getByRole('button', { name: '启用' }).click();
    const drawer = await opened(page, '启用这一版规程');
    await expect(drawer.getByText('请先改好列出的各处，再启用。')).toBeVisible();
    await typeDay(drawer, '从哪天起施行', '2026-03-16');
    await expect(drawer.getByRole('button', { name: '从2026年3月16日' })).toBeDisabled();
    await drawer.getByRole('button', { name: '取消' }).click();
  });

  await test.step('a sound one, without the appraisal, applies from the ninth', async () => {
    await page.getByRole('button', { name: '放弃这些修改' }).click();
    await remove(page, '评议');
    await expect(page.getByText('没有发现不合规矩的地方，可以启用。')).toBeVisible();
    await page.getByRole('button', { name: '启用' }).click();
    const drawer = await opened(page, '启用这一版规程');
    await typeDay(drawer, '从哪天起施行', '2026-03-09');
    await drawer.getByRole('button', { name: '从2026年3月9日' }).click();
    await expect(drawer).toBeHidden();
    await expect(page.getByText('从2026年3月9日 周一起').first()).toBeVisible();
  });

  await hall.setDay('2026-03-09');
  const clerk = await hall.enter('jilu', '/matters/new');
  await clerk.getByLabel('事项名称').fill('增设非机动车停车棚');
  await clerk.getByLabel('现状').fill('电动车停在楼道里。');
  await clerk.getByLabel('姓名或名称').fill('刘桂芳');
  await clerk.getByRole('button', { name: '提交提案' }).click();
  await expect(clerk.getByText('六议一备两公开（城市社区默认），第2版')).toBeVisible();
  await expect(road(clerk).getByRole('button', { name: '归档' })).toBeVisible();
  await expect(road(clerk).getByRole('button', { name: '评议' })).toHaveCount(0);
  await clerk.goto(`${hall.address}/#${earlier}`);
  await expectPage(clerk);
  await expect(clerk.getByText('六议一备两公开（城市社区默认），第1版')).toBeVisible();
  await expect(road(clerk).getByRole('button', { name: '评议' })).toBeVisible();
});

async function remove(page: Page, stage: string): Promise<void> {
  await page.getByRole('button', { name: `去掉“${stage}”` }).click();
  await page
    .getByRole('tooltip')
    .or(page.locator('.ant-popover'))
    .getByRole('button', { name: '去掉', exact: true })
    .click();
  await expect(page.getByRole('article', { name: stage, exact: true })).toHaveCount(0);
}
