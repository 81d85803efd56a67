import { expect } from '@playwright/test';
import { test } from '../support/desk.ts';
import { expectReadable, settled } from '../support/readable.ts';

test.use({ street: 'small' });

test('a task is given out, handed in with evidence, rated, and signed off by another', async ({ hall }) => {
  const clerk = await hall.enter('jilu', '/tasks/new');
  await clerk.getByLabel('事项').fill('更换楼道灯46盏');
  await clerk.getByLabel('牵头单位').fill('第一网格党支部');
  await clerk.getByRole('button', { name: '交办', exact: true }).click();
  await expect(clerk.getByRole('heading', { level: 1 })).toContainText('督〔2026〕1号');

  await clerk.getByRole('button', { name: '报送核验' }).click();
  const drawer = clerk.getByRole('dialog');
  await drawer.getByLabel('办理结果').fill('全部换好。');
  await drawer.getByRole('button', { name: '报送核验' }).click();
  await expect(drawer.getByRole('alert')).toContainText('还差佐证');
  const file = { name: '现场.txt', mimeType: 'text/plain', buffer: Buffer.from('照片') };
  await drawer.locator('input[type=file]').setInputFiles(file);
  await expect(drawer.getByText('现场.txt')).toBeVisible();
  await expectReadable(clerk);
  await drawer.getByRole('button', { name: '报送核验' }).click();

  await clerk.getByRole('button', { name: '登记评价' }).click();
  await drawer.getByText('满意', { exact: true }).click();
  await drawer.getByLabel('谁评价的').fill('12号楼 王秀兰');
  await drawer.getByRole('button', { name: '登记评价' }).click();
  await expect(clerk.getByText('还差另一人核验')).toBeVisible();
  await expect(clerk.getByRole('button', { name: '核验销号' })).toHaveCount(0);

  const secretary = await hall.enter('shuji', '/tasks');
  await secretary.getByRole('link', { name: '更换楼道灯46盏' }).click();
  await settled(secretary);
  await expectReadable(secretary);
  await secretary.getByRole('button', { name: '核验销号' }).click();
  await secretary.getByRole('dialog').getByRole('button', { name: '核验销号' }).click();
  // The page of whoever handed it in hears of it by itself.
  await expect(clerk.getByText('销号日期')).toBeVisible();
});
