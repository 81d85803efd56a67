import { expect } from '@playwright/test';
import { plusDays } from '../../shared/domain/days.ts';
import { test } from '../support/desk.ts';
import { expectReadable, settled } from '../support/readable.ts';
import { upload } from '../support/road-acts.ts';
import { spoken, typeDay } from '../support/screens.ts';

/** The smallest picture there is. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

test('a board is photographed, torn down for two days, objected to late, and each is seen', async ({
  hall,
}) => {
  const matter = await hall.matterAt('publish_decision');
  const page = await hall.enter('shuji', matter);
  const posted = hall.today;
  await upload(page, '公示', '脱敏稿');
  await page.getByRole('button', { name: '张贴公示' }).click();
  await expect(page.getByText('还差张贴照片')).toBeVisible();
  await expect(page.getByText('0天，应公示15天')).toBeVisible();

  await page.getByRole('button', { name: '添加照片' }).click();
  const photo = page.getByRole('dialog', { name: '添加照片' });
  const file = { name: '公示栏.png', mimeType: 'image/png', buffer: PICTURE };
  await photo.locator('[data-board-photo]').setInputFiles(file);
  await expect(photo.getByText('公示栏.png')).toBeVisible();
  await settled(page);
  await expectReadable(page);
  await photo.getByRole('button', { name: '保存照片' }).click();
  await expect(photo).toBeHidden();
  await expect(page.getByRole('link', { name: /张贴当天/ })).toBeVisible();
  await expect(page.getByText('还差张贴照片')).toBeHidden();

  await hall.setDay(plusDays(posted, 6), { page, signInName: 'shuji' });
  await page.getByRole('button', { name: '登记中断' }).click();
  const gap = page.getByRole('dialog', { name: '登记中断' });
  await typeDay(gap, '从哪天', plusDays(posted, 4));
  await typeDay(gap, '到哪天', plusDays(posted, 5));
  await gap.getByLabel('中断的原因').fill('大风刮落');
  await settled(page);
  await expectReadable(page);
  await gap.getByRole('button', { name: '登记中断' }).click();
  await expect(page.getByText('4天，应公示15天')).toBeVisible();
  const ends = spoken(plusDays(posted, 17));
  await expect(page.getByText(`${spoken(posted)}至${ends}`)).toBeVisible();
  await expect(page.getByText('中断的2天已顺延')).toBeVisible();
  await settled(page);
  await expectReadable(page);

  await hall.setDay(plusDays(posted, 19), { page, signInName: 'shuji' });
  await page.getByRole('button', { name: '登记异议' }).click();
  const objection = page.getByRole('dialog', { name: '登记异议' });
  await expect(objection.getByText('这一天公示期已满')).toBeVisible();
  await objection.getByLabel('异议内容').fill('来晚了，还是觉得贵。');
  await objection.getByRole('button', { name: '登记异议' }).click();
  await expect(objection).toBeHidden();
  await expect(page.getByText('公示期满后提出')).toBeVisible();

  const register = await hall.enter('shuji', '/notices');
  await expect(register.getByText('已公示15天，应15天')).toBeVisible();
  await expect(register.getByText('1条未答复')).toBeVisible();
  await settled(register);
  await expectReadable(register);
  await register.getByRole('tab', { name: /第二次公开/ }).click();
  await expect(register.getByText('没有等待公开结果的决议')).toBeVisible();
  await register.getByRole('tab', { name: /等待放行/ }).click();
  await expect(register.getByText('没有等待放行的公示稿')).toBeVisible();
  await settled(register);
  await expectReadable(register);
});

test('how residents reach the office is kept once, and a mobile number is not taken', async ({ hall }) => {
  const page = await hall.enter('shuji', '/structure');
  await page.getByRole('link', { name: /社区/ }).last().click();
  await page.getByRole('button', { name: '办公联系方式' }).click();
  const form = page.getByRole('dialog', { name: /办公联系方式/ });
  await form.getByLabel('办公地址').fill('宁夏路12号');
  await form.getByLabel('办公电话').fill('13812345678');
  await settled(page);
  await expectReadable(page);
  await form.getByRole('button', { name: '保存联系方式' }).click();
  await expect(form.getByRole('alert')).toContainText('13812345678');
  await form.getByLabel('办公电话').fill('0532-83801234');
  await form.getByRole('button', { name: '保存联系方式' }).click();
  await expect(form).toBeHidden();
  await page.getByRole('button', { name: '办公联系方式' }).click();
  await expect(page.getByLabel('办公电话')).toHaveValue('0532-83801234');
});
