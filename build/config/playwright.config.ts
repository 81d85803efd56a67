import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { chromiumFlags, systemChromium } from '../scripts/chromium.mjs';

const chromium = systemChromium();

export default defineConfig({
  testDir: '../../tests/e2e',
  outputDir: '../../test-results',
  workers: 2,
  // A test that passes the second time is a defect.
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Whoever looks for a button this long has not found it.
    actionTimeout: 20_000,
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    // Recording every step takes longer than doing it; a picture and the page's own words tell what went wrong.
    trace: 'off',
    launchOptions: {
      args: chromiumFlags,
      ...(chromium && existsSync(chromium) ? { executablePath: chromium } : {}),
    },
  },
});
