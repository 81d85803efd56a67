import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

let host: ChildProcess;
let address = '';
test.beforeAll(async () => {
  const script = fileURLToPath(new URL('../support/kiosk-host.ts', import.meta.url));
  const { NODE_OPTIONS: _, ...env } = process.env;
  host = fork(script, { execArgv: [], env });
  const [port] = await once(host, 'message');
  address = `http://127.0.0.1:${port}`;
});
test.afterAll(() => host.disconnect());

for (const viewport of [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
]) {
  test(`every view can be read and pressed at ${viewport.width} × ${viewport.height}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto(`${address}/kiosk`);
    for (const size of ['标准字', '特大字']) {
      await press(page, size);
      await expectFit(page);
      await press(page, '全部公示');
      await expectFit(page);
      await press(page, '按小区找');
      await expectFit(page);
      await press(page, '香港花园');
      await page.locator('.kiosk-card').first().click();
      await expect(page.getByText('至少16人通过')).toBeVisible();
      await expectFit(page);
      await press(page, '深色');
      await expectFit(page);
      await press(page, '浅色');
      await press(page, '返回');
      await press(page, '回到首页');
    }
    await page.goto(`${address}/kiosk#/service`);
    await page.reload();
    await expect(page.getByText('half.zip')).toBeVisible();
    await expect(page.getByText('签名的单位不在信任名单上。')).toBeVisible();
    await expectFit(page);
  });
}

test('a page that nobody touches counts down in sight and goes back; a touch keeps it', async ({ page }) => {
  await page.clock.install();
  await page.goto(`${address}/kiosk`);
  await press(page, '全部公示');
  await page.clock.runFor(92_000);
  await expect(page.getByText(/秒后回到首页/)).toBeVisible();
  await press(page, '我还在看');
  await expect(page.getByText(/秒后回到首页/)).toBeHidden();
  await page.clock.runFor(113_000);
  await expect(page.getByRole('button', { name: '看这一条' })).toBeVisible();
});

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** axe with the strict contrast of 7:1, targets of 72 px, lines of 1.3, and nothing pushed sideways. */
async function expectFit(page: Page): Promise<void> {
  const rules = { 'color-contrast-enhanced': { enabled: true } };
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ rules }).analyze();
  expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
  const measured = await page.evaluate(() => {
    const small = [...document.querySelectorAll('button')]
      .filter((one) => getComputedStyle(one).visibility !== 'hidden')
      .map((one) => one.getBoundingClientRect())
      .filter(({ width, height }) => width < 72 || height < 72);
    const low = [...document.querySelectorAll('p, h1, h2, h3, dt, dd, span, button')].filter((one) => {
      const { lineHeight, fontSize } = getComputedStyle(one);
      return (
        lineHeight !== 'normal' && Number.parseFloat(lineHeight) < 1.3 * Number.parseFloat(fontSize) - 0.1
      );
    });
    const wide = [document.documentElement, ...document.querySelectorAll('main')];
    return {
      small: small.length,
      low: low.map((one) => one.textContent?.slice(0, 30)),
      over: Math.max(...wide.map((one) => one.scrollWidth - one.clientWidth)),
    };
  });
  expect.soft(measured).toEqual({ small: 0, low: [], over: 0 });
}
