import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/desk.ts';
import { opened, pick, typeDay } from '../support/screens.ts';

test.use({ street: 'sample' });

test('somebody is left out of those due by an approval, and counted again', async ({ hall }) => {
  const page = await hall.enter('shuji', '/structure');
  for (const link of ['海伦社区', '居民议事会'])
    await page.getByRole('link', { name: link, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: '居民议事会' })).toBeVisible();
  const third = page.getByRole('button', { name: /^办理：/ }).nth(2);
  const name = ((await third.getAttribute('aria-label')) ?? '').split('：').at(-1) ?? '';
  const due = await dueOn(page);
  await third.click();
  await page.getByRole('menuitem', { name: '不计入应到' }).click();
  const form = await opened(page, `不计入应到：${name}`);
  await typeDay(form, '批准日期', hall.today);
  await form.getByLabel('原因').fill('因病住院');
  await form.getByLabel('批准的组织').fill('海伦社区党委');
  await expectReadable(page);
  await form.getByRole('button', { name: '登记不计入应到' }).click();
  const row = page.getByRole('row').filter({ hasText: name }).first();
  await expect(row).toContainText('不计入：经批准');
  await expect(row).toContainText('海伦社区党委');
  expect(await dueOn(page)).toBe(due - 1);
  await expectReadable(page);

  await page.getByRole('button', { name: '结束', exact: true }).click();
  const lift = await opened(page, `结束：${name}`);
  await lift.getByRole('button', { name: '结束', exact: true }).click();
  await expect(page.getByText(`${name}的登记已经结束。`)).toBeVisible();
});

test('the owners of a building come in, with the heads and the area a decision is counted by', async ({
  hall,
}) => {
  const page = await hall.enter('shuji', '/structure');
  for (const link of ['海伦社区', '业主大会'])
    await page.getByRole('link', { name: link, exact: true }).first().click();
  await page.getByRole('button', { name: '导入名册' }).click();
  const rows = '1单元,101,郭珍,赵博国,76.30㎡\n2单元,501,萧梅,,88.9\n2单元,502,萧梅,曹子轩,72.455\n';
  await page.locator('input[type=file]').setInputFiles({
    name: '3号楼.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`单元,房号,业主姓名,共有人,专有部分面积\n${rows}`),
  });
  await page.getByRole('button', { name: '看预览' }).click();
  await expect(page.getByText('导入后一共3套')).toContainText('业主2人');
  await expect(page.getByText('四舍五入到0.01平方米')).toBeVisible();
  await expectReadable(page);
  await page.getByRole('button', { name: /^确认导入/ }).click();
  await page.getByRole('button', { name: '看成员' }).click();
  await expect(page.getByText('237.66平方米')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '502' })).toContainText('曹子轩');
  await expectReadable(page);
});

test('near relatives are declared, and what stands between two seats is seen', async ({ hall }) => {
  const page = await hall.enter('shuji', '/structure');
  await page.getByRole('link', { name: '海伦社区', exact: true }).first().click();
  const [own, other] = [await someoneIn(page, '社区居民委员会'), await someoneIn(page, '居务监督委员会')];
  await page.getByRole('tab', { name: '人员' }).click();
  await page.getByPlaceholder('按姓名或拼音首字母查找').fill(own);
  await page
    .getByRole('row')
    .filter({ hasText: own })
    .filter({ hasText: '居民委员会' })
    .getByRole('button', { name: '修改' })
    .click();
  const form = await opened(page, '修改人员');
  await pick(form, '近亲属是谁', other);
  await form.getByRole('button', { name: '登记为近亲属' }).click();
  await expect(form.getByText('应当回避')).toContainText(other);
  await expectReadable(page);
});

const dueOn = async (page: Page): Promise<number> =>
  Number.parseInt(
    (await page
      .getByText(/^\d+人$/)
      .first()
      .textContent()) ?? '',
    10,
  );

/** The last of a body's members: nobody else of the sample bears the office. */
async function someoneIn(page: Page, body: string): Promise<string> {
  await page.getByRole('link', { name: body, exact: true }).click();
  const last = page.getByRole('button', { name: /^办理：/ }).last();
  const name = ((await last.getAttribute('aria-label')) ?? '').split('：').at(-1) ?? '';
  await page.goBack();
  return name;
}

async function expectReadable(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect.soft(serious, page.url()).toEqual([]);
}
