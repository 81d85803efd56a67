import { expect } from '@playwright/test';
import { test } from '../support/desk.ts';
import { expectReadable } from '../support/readable.ts';
import { opened, pick } from '../support/screens.ts';

test.use({ street: 'sample' });

test('a topic on paper is entered and declined, and its receipt tells why', async ({ hall }) => {
  const page = await hall.enter('jiedao', '/joint/topics');
  await page.getByRole('row').filter({ hasText: '征集中' }).click();
  await page.getByRole('button', { name: '录入议题' }).click();
  const form = await opened(page, '录入议题');
  await pick(form, '提议单位', '海伦博信22学校');
  await form.getByLabel('提议人').fill('郭欣桂');
  await form.getByLabel('题目').fill('校门口加装减速带');
  await form.getByLabel('内容').fill('上下学时段车速快。');
  await expectReadable(page);
  await form.getByRole('button', { name: '录入议题' }).click();
  const told = page.getByText(/^已收到，回执号 /).last();
  const receipt = ((await told.textContent()) ?? '').split(' ').at(-1) ?? '';
  expect(receipt).toMatch(/^[2-9A-Z]{8}$/);
  await page.getByRole('button', { name: '知道了' }).click();

  await page.getByRole('button', { name: /校门口加装减速带/ }).click();
  const topic = page.getByRole('region', { name: '校门口加装减速带' });
  await topic.getByRole('radio', { name: '不采纳' }).check();
  await topic.getByRole('button', { name: '不采纳并答复' }).click();
  await expect(topic.getByRole('alert')).toContainText('给提议人的答复');
  await topic.getByLabel('给提议人的答复').fill('已列入明年道路改造。');
  await topic.getByRole('button', { name: '不采纳并答复' }).click();
  await expect(topic.getByText('已列入明年道路改造。')).toBeVisible();
  await expectReadable(page);

  await page.goto(`${hall.address}/#/joint/topics`);
  await page.getByRole('button', { name: '按回执号查' }).click();
  const drawer = await opened(page, '查议题结果');
  await drawer.getByLabel('回执号').fill(receipt.toLowerCase());
  await expect(drawer.getByText('已列入明年道路改造。')).toBeVisible();
  await expectReadable(page);
});

test('a claim that is agreed to becomes a project', async ({ hall }) => {
  const page = await hall.enter('jiedao', '/joint/lists');
  const need = page.getByRole('row').filter({ hasText: '楼道照明维修缺资金' });
  await need.getByRole('button', { name: '同意', exact: true }).click();
  const form = await opened(page, '同意认领 · 楼道照明维修缺资金');
  await expectReadable(page);
  await form.getByRole('button', { name: /^同\s?意$/ }).click();
  await expect(need).toContainText('谈定');
  await page.getByRole('tab', { name: /^项目清单/ }).click();
  await expect(page.getByRole('row').filter({ hasText: '楼道照明维修缺资金' })).toContainText('在办');
  await expectReadable(page);
});
