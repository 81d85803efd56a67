import { expect } from '@playwright/test';
import { test } from '../support/desk.ts';
import { expectReadable, settled } from '../support/readable.ts';

test.use({ street: 'sample' });

test('somebody asks what became of a matter and gets it on one sheet', async ({ hall }) => {
  const page = await hall.enter('shuji', '/inquiry');
  await expect(page.getByText('先查出一件议题')).toBeVisible();
  await settled(page);
  await expectReadable(page);
  await page.getByRole('searchbox', { name: '查议题' }).fill('没有这件事');
  await expect(page.getByText('没有找到与“没有这件事”有关的议题。')).toBeVisible();
  await page.getByRole('searchbox', { name: '查议题' }).fill('食堂');
  await page
    .getByRole('button', { name: /社区食堂/ })
    .first()
    .click();
  const sheet = page.frameLocator('iframe');
  await expect(sheet.getByText('议题办理情况单')).toBeVisible();
  await expect(sheet.getByText('居民怎么表决')).toBeVisible();
  await settled(page);
  await expectReadable(page);
  const [taken] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Word' }).click(),
  ]);
  expect(taken.suggestedFilename()).toMatch(/^办理情况单.*\.docx$/);
});
