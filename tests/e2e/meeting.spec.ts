import { expect, type Locator, type Page } from '@playwright/test';
import { plusDays } from '../../shared/domain/days.ts';
import { test } from '../support/desk.ts';
import { openStage, told, upload } from '../support/road-acts.ts';
import { opened, pick, typeDay } from '../support/screens.ts';

const RESOLUTION = ['会议通知', '签到表', '议案', '计票表', '会议记录', '决议书'];

test('a meeting is called, signed in, voted on paper by two who count alone, finished and announced', async ({
  hall,
}) => {
  const matter = await hall.matterAt('resolve');
  const page = await hall.enter('shuji', matter);
  await upload(page, ...RESOLUTION);
  await call(page, plusDays(hall.today, 3));
  await hall.setDay(plusDays(hall.today, 3), { page, signInName: 'shuji' });
  await page.getByRole('link', { name: '进入会议' }).click();
  await page.getByRole('button', { name: '宣布开会' }).click();

  await test.step('who is here signs in, and one declares an interest', async () => {
    await page.getByRole('button', { name: '其余全部到会' }).click();
    const people = page.getByRole('listitem').filter({ has: page.getByRole('checkbox') });
    await expect(people.last().getByRole('checkbox')).toBeChecked();
    for (const place of [0, 1, 2]) await people.nth(place).getByRole('checkbox').uncheck();
    await page.getByRole('button', { name: '开始第1项' }).click();
    await page.getByRole('button', { name: '登记回避' }).click();
    const drawer = await opened(page, '登记回避');
    await pick(drawer, '回避的人', '孙刚');
    await drawer.getByLabel('回避的理由').fill('施工单位是近亲属开的。');
    await drawer.getByRole('button', { name: '登记回避' }).click();
    await expect(page.getByText('孙刚回避：施工单位是近亲属开的。')).toBeVisible();
    await expect(page.getByRole('region', { name: '到会情况' })).toContainText(/会议有效.*实到\s*42\s*人/);
  });

  await test.step('the papers are counted twice, apart; a difference does not close the ballot', async () => {
    await page.getByRole('button', { name: '提出表决' }).click();
    await page.getByRole('button', { name: '提出表决' }).click();
    await page.getByText('投票', { exact: true }).click();
    await page.getByRole('button', { name: '开始表决' }).click();
    const teller = await hall.enter('jipiao', new URL(page.url()).hash.slice(1));
    await count(teller, '计票人', '周敏', [30, 8, 3]);
    await expect(part(page, '计票人').getByText('周敏已清点')).toBeVisible();
    await expect(part(page, '计票人')).not.toContainText('30');
    await count(page, '监票人', '吴安', [29, 9, 3]);
    await expect(page.getByText('两个人的数不一致：')).toBeVisible();
    await count(page, '监票人', '吴安', [30, 8, 3]);
    await expect(page.getByText('两个人的数一致，可以结束表决。')).toBeVisible();
    await page.getByRole('button', { name: '结束表决' }).click();
    await page.getByRole('button', { name: '确认结束，算出结果' }).click();
    await expect(page.getByText('同意30人，须超过到会的半数（至少21人），通过')).toBeVisible();
  });

  await test.step('the result is announced, and the matter goes on', async () => {
    await page.getByRole('button', { name: '结束会议' }).click();
    await page.getByRole('button', { name: '确认结束会议' }).click();
    await page.getByRole('link', { name: '回到议题，宣布结果' }).click();
    await page.getByRole('button', { name: '宣布表决结果' }).click();
    await page.getByRole('button', { name: '确认宣布' }).click();
    await expect(told(page)).toContainText('通过');
    await expect(openStage(page, '备案')).toBeVisible();
  });
});

test('too few come: nobody votes, the meeting lapses, and a second call is asked for', async ({ hall }) => {
  const matter = await hall.matterAt('resolve');
  const page = await hall.enter('shuji', matter);
  await call(page, plusDays(hall.today, 3));
  await hall.setDay(plusDays(hall.today, 3), { page, signInName: 'shuji' });
  await page.getByRole('link', { name: '进入会议' }).click();
  await page.getByRole('button', { name: '宣布开会' }).click();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: '其余全部缺席' }).click();
  await expect(page.getByRole('region', { name: '到会情况' })).toContainText('应到45人，实到1人');
  await page.getByRole('button', { name: '开始第1项' }).click();
  await page.getByRole('button', { name: '提出表决' }).click();
  await page.getByRole('button', { name: '提出表决' }).click();
  await expect(page.getByText('到会人数不足，不能表决。')).toBeVisible();
  await expect(page.getByRole('button', { name: '开始表决' })).toBeHidden();
  await page.getByRole('button', { name: '休会，再次召集' }).click();
  await page.getByRole('button', { name: '按流会结束' }).click();
  await page.getByRole('link', { name: '回到议题' }).click();
  await expect(page.getByText('居民代表会议到会人数不足，会议没有开成。请再次召集。')).toBeVisible();
  await expect(page.getByRole('button', { name: '召集会议' })).toBeVisible();
});

async function call(page: Page, day: string): Promise<void> {
  await page.getByRole('button', { name: '召集会议' }).click();
  const drawer = await opened(page, '召集会议');
  await drawer.getByRole('checkbox', { name: /居民代表会议/ }).check();
  await typeDay(drawer, '开会日期', day);
  await drawer.getByRole('button', { name: '召集会议' }).click();
  await expect(drawer).toBeHidden();
}

/** The half of the ballot in which one of the two counts. */
const part = (page: Page, who: string): Locator =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 4, name: who }) })
    .last();

async function count(
  page: Page,
  who: string,
  name: string,
  [yes, no, abstained]: readonly [number, number, number],
): Promise<void> {
  const form = part(page, who);
  await form.getByRole('button', { name: /^(开始|重新)清点$/ }).click();
  await form.getByLabel('清点人姓名').fill(name);
  const figures = { 发出: 41, 收回: 41, 空白: 0, 无效: 0, 赞成: yes, 反对: no, 弃权: abstained };
  for (const [label, figure] of Object.entries(figures)) await form.getByLabel(label).fill(String(figure));
  await form.getByRole('button', { name: '交上清点结果' }).click();
  const elsewhere = page.getByRole('button', { name: '监票人在另一台电脑上清点' });
  if (who === '计票人') await elsewhere.click();
  await expect(form.getByText(`${name}已清点`)).toBeVisible();
}
