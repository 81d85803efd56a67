import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { test } from '../support/desk.ts';
import { expectPage, signIn } from '../support/screens.ts';
import { PASSWORD } from '../support/small-street-names.ts';
import { startProgram } from '../support/started-hosts.ts';

const SITUATION = '电动车停在楼道里，飞线充电，上月起火一次。';

test('a half-typed proposal is there again after the plug was pulled', async ({ desk }) => {
  await typeHalf(await atProposal(desk.page));
  await kept(desk.folder);
  await desk.kill();

  const page = await atProposal(await desk.startAgain());
  await expect(page.getByText('已恢复上次未提交的内容')).toBeVisible();
  await expect(page.getByLabel('事项名称')).toHaveValue('增设停车棚');
  await expect(page.getByLabel('现状')).toHaveValue(SITUATION);
  await page.getByLabel('姓名或名称').fill('刘桂芳');
  await page.getByRole('button', { name: '提交提案' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '增设停车棚' })).toBeVisible();
  await page.getByRole('link', { name: '议题', exact: true }).click();
  await page.getByRole('link', { name: '提出议题' }).click();
  await expect(page.getByLabel('事项名称')).toHaveValue('');
  await expect(page.getByText('已恢复上次未提交的内容')).toBeHidden();
});

test('what is pressed while the host is gone is done once, when it is back', async ({ folder, browser }) => {
  let host = await startProgram(folder);
  const page = await browser.newPage();
  await page.goto(host.address);
  await typeHalf(await atProposal(page));
  await page.getByLabel('姓名或名称').fill('刘桂芳');
  await host.kill();
  await page.getByRole('button', { name: '提交提案' }).click();
  await expect(page.getByText('正在重新连接……填好的内容不会丢')).toBeVisible();
  await expect(page.getByLabel('事项名称')).toHaveValue('增设停车棚');

  host = await startProgram(folder, Number(new URL(host.address).port));
  await expect(page.getByRole('heading', { level: 1, name: '增设停车棚' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('正在重新连接')).toBeHidden({ timeout: 20_000 });
  await page.getByRole('link', { name: '议题', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: '增设停车棚' })).toHaveCount(1);
  await page.context().close();
  await host.kill();
});

async function atProposal(page: Page): Promise<Page> {
  await signIn(page, 'jilu', PASSWORD);
  await expectPage(page);
  await page.getByRole('link', { name: '议题', exact: true }).click();
  await page.getByRole('link', { name: '提出议题' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '议题提案表' })).toBeVisible();
  return page;
}

async function typeHalf(page: Page): Promise<void> {
  await page.getByLabel('事项名称').fill('增设停车棚');
  await page.getByLabel('现状').fill(SITUATION);
}

/** Until the last words typed have reached the disk. */
async function kept(folder: string): Promise<void> {
  const store = new Database(join(folder, 'yishiting.sqlite'), { readonly: true });
  const count = store.prepare('SELECT count(*) FROM drafts WHERE content LIKE ?').pluck();
  await expect.poll(() => count.get(`%${SITUATION}%`)).toBe(1);
  store.close();
}
