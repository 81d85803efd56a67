import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { expectPage } from './screens.ts';

/** Everything that was asked for has come. */
export async function settled(page: Page): Promise<void> {
  await expectPage(page);
  await expect(page.getByRole('status', { name: '正在打开' })).toHaveCount(0);
}

/** axe finds nothing, and nothing has to be pushed sideways. */
export async function expectReadable(page: Page): Promise<void> {
  await atRest(page);
  const first = await violationsIn(page);
  // A colour that was on its way, from a button that has just been let go, is judged where it came to rest.
  const found = first.length === 0 ? first : await atRest(page).then(() => violationsIn(page));
  expect.soft(found, page.url()).toEqual([]);
  const overflow = await page.evaluate(() => {
    const wide = [document.documentElement, ...document.querySelectorAll('main')];
    return wide.map((element) => element.scrollWidth - element.clientWidth);
  });
  expect.soft(Math.max(...overflow), `${page.url()} is too wide`).toBeLessThanOrEqual(0);
}

async function violationsIn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

/** Nothing moves or changes its colour any more, but for what turns for ever. */
const atRest = (page: Page) =>
  page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY,
      ),
  );
