import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { watchConsole } from '../support/console-watch.ts';
import { expectReadable } from '../support/readable.ts';

/** What residents get is read without this program, from a disk, also where scripts are off. */

let folder = '';
test.beforeAll(async () => {
  const script = fileURLToPath(new URL('../support/site-on-disk.ts', import.meta.url));
  const { NODE_OPTIONS: _, ...env } = process.env;
  [folder] = (await once(fork(script, { execArgv: [], env }), 'message')) as [string];
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...path: string[]) => pathToFileURL(join(folder, ...path)).href;

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });
  test('the site is a whole list, and every notice can be reached and left', async ({ page }) => {
    await page.goto(at('site', 'index.html'));
    await page.getByRole('link').first().click();
    await expect(page.getByRole('listitem')).toHaveCount(14);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(['2026年', '2025年']);
    await expect(page.getByRole('searchbox')).toBeHidden();
    await page
      .getByRole('link', { name: /加装电梯/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('加装电梯');
    await page.getByRole('link', { name: '返回全部公示' }).click();
    await page.locator('li[data-replaced] a').click();
    await page.getByRole('link', { name: /已被更正/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('the preview of a package lists its files, and each opens', async ({ page }) => {
    await page.goto(at('notice', 'index.html'));
    await page.getByRole('link').first().click();
    await expect(page.getByText('应到', { exact: true })).toBeVisible();
    await page.goto(at('notice', 'data', 'ro-crate-preview.html'));
    await expect(page.getByRole('row')).toHaveCount(6);
    await page.getByRole('link', { name: '公示正文' }).click();
    await expect(page.getByText('同意')).not.toHaveCount(0);
  });
});

test('where scripts run the site is searched by words, by pinyin and by first letters', async ({ page }) => {
  const complaints: string[] = [];
  watchConsole(page, complaints);
  await page.goto(at('site', 'data', 'index.html'));
  const rows = page.getByRole('listitem').filter({ visible: true });
  for (const words of ['养犬', 'yangquan', 'yqgl', '养犬 金门路']) {
    await page.getByRole('searchbox').fill(words);
    await expect(rows.first()).toContainText('养犬');
    expect(await rows.count()).toBeLessThan(14);
    await expect(page.getByRole('status')).toContainText(`找到${await rows.count()}件`);
  }
  await page.getByRole('searchbox').fill('没有这样的事');
  await expect(page.getByRole('status')).toContainText('没有找到');
  expect(complaints).toEqual([]);
});

test('axe finds nothing on any of these pages, at a desk and on a phone', async ({ page }) => {
  const first = /href="(notices\/[^"]+)"/.exec(readFileSync(join(folder, 'site/data/index.html'), 'utf8'));
  const pages = [
    at('site', 'index.html'),
    at('site', 'data', 'index.html'),
    at('site', 'data', ...(first?.[1] ?? '').split('/')),
    at('notice', 'index.html'),
    at('notice', 'data', 'index.html'),
    at('notice', 'data', 'ro-crate-preview.html'),
  ];
  for (const width of [1366, 390]) {
    await page.setViewportSize({ width, height: 800 });
    for (const address of pages) {
      await page.goto(address);
      await expectReadable(page);
    }
  }
});
