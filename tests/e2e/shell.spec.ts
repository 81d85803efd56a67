import { expect } from '@playwright/test';
import { launchElectron, test } from '../support/desk.ts';

/** What only the real window can show. Left out, with the reason, on a machine without Electron. */

test.use({ street: 'empty' });

test('@shell the window opens on the desk, with the menu in Chinese and no way to Node', async ({
  electron,
  folder,
}) => {
  expect(electron).not.toBe('');
  const app = await launchElectron(folder);
  const page = await app.firstWindow();
  await expect(page.getByRole('heading', { level: 1, name: '第一次使用' })).toBeVisible();
  expect(new URL(page.url()).protocol).toBe('app:');
  expect(await page.evaluate(() => typeof Reflect.get(window, 'require'))).toBe('undefined');
  const menu = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label));
  expect(menu?.join('')).toMatch(/[一-龥]/);
  await app.close();
});

test('@shell a foreign address opens neither in the window nor in another', async ({ electron, folder }) => {
  expect(electron).not.toBe('');
  const app = await launchElectron(folder);
  const page = await app.firstWindow();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => {
    window.open('https://example.org/');
    window.location.assign('https://example.org/');
  });
  await expect(page.getByRole('heading', { level: 1, name: '第一次使用' })).toBeVisible();
  expect(app.windows()).toHaveLength(1);
  await app.close();
});
