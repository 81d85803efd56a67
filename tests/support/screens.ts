import { expect, type Locator, type Page } from '@playwright/test';

/** What a person does with the hands on any page, by the words that stand there. */

export async function signIn(page: Page, signInName: string, password: string): Promise<void> {
  await page.getByLabel('登录名', { exact: true }).fill(signInName);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

/** The desk stands there: its places on the left and a page with a title. */
export async function expectPage(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: '各处' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Opens a list and takes the line with these words. */
export async function pick(within: Page | Locator, label: string, words: string): Promise<void> {
  const field = within.getByRole('combobox', { name: label, exact: true });
  await field.click();
  // Where the list can be searched a person types; a long one does not show all of its lines.
  if (await field.isEditable()) await field.fill(words);
  const line = field
    .page()
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ hasText: words });
  await line.first().click();
  // A list that was still sliding open may have missed the click: a person would press again.
  await expect(async () => {
    if (await line.first().isVisible()) await line.first().click({ timeout: 1000 });
    await expect(line.first()).toBeHidden({ timeout: 1000 });
  }).toPass({ timeout: 10_000 });
}

/** A drawer that has come to rest, with the cursor in its first field. */
export async function opened(page: Page, title: string): Promise<Locator> {
  const drawer = page.getByRole('dialog', { name: title });
  await expect(drawer.locator('input:focus, textarea:focus')).toBeVisible();
  return drawer;
}

/** Types a day into a date field. */
export async function typeDay(within: Page | Locator, label: string, day: string): Promise<void> {
  const field = within.getByLabel(label, { exact: true });
  await field.fill(day);
  await field.press('Enter');
  await expect(field).toHaveValue(spoken(day));
}

/** 2026-03-05 as the fields show it. */
export function spoken(day: string): string {
  const weekday = new Intl.DateTimeFormat('zh-CN', { weekday: 'short', timeZone: 'UTC' });
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日 ${weekday.format(Date.parse(`${day}T00:00:00Z`))}`;
}

/** The sentence that says why something cannot be done. */
export const refusal = (within: Page | Locator): Locator => within.getByRole('alert');
