import { expect } from '@playwright/test';
import { plusDays } from '../../shared/domain/days.ts';
import { test } from '../support/desk.ts';
import { openStage } from '../support/road-acts.ts';
import { expectPage, refusal, signIn } from '../support/screens.ts';
import { COMMUNITY, NEIGHBOUR, PASSWORD } from '../support/small-street-names.ts';

test('a clerk brings papers and meetings and decides nothing', async ({ hall }) => {
  const matter = await hall.matterAt('intake');
  const page = await hall.enter('jilu', matter);
  await expect(page.getByRole('button', { name: '上传议题提案表' })).toBeVisible();
  await expect(page.getByRole('button', { name: '修改提案' })).toBeVisible();
  for (const act of ['登记受理，取得编号', '不予受理', '没有这份材料', '更多'])
    await expect(page.getByRole('button', { name: act })).toHaveCount(0);
});

test('a supervisor reads everything of a matter and can only comment', async ({ hall }) => {
  const matter = await hall.matterAt('consult');
  const page = await hall.enter('jiandu', matter);
  await expect(openStage(page, '两委商议')).toBeVisible();
  for (const act of ['补录已开的会议', '召集会议', '不经表决，退回或不予立项', '申请破例', /^上传/])
    await expect(page.getByRole('button', { name: act })).toHaveCount(0);
  await page.getByRole('button', { name: '更多' }).click();
  await expect(page.getByRole('menuitem')).toHaveText(['写监督意见']);
  await page.getByRole('menuitem', { name: '写监督意见' }).click();
  const drawer = page.getByRole('dialog', { name: '写监督意见' });
  await drawer.getByLabel('意见').fill('预算应当附两家报价。');
  await drawer.getByRole('button', { name: '写下意见' }).click();
  await expect(page.getByRole('article').filter({ hasText: '预算应当附两家报价。' })).toContainText('孙德明');
  await page.goto(`${hall.address}/#/matters`);
  await expect(page.getByRole('row').filter({ hasText: '修整院内步道' })).toBeVisible();
  await expect(page.getByRole('link', { name: '提出议题' })).toHaveCount(0);
});

test('a secretary does not see the matters of the community next door', async ({ hall }) => {
  const own = await hall.matterAt('intake', { title: '修整和兴里门洞', community: NEIGHBOUR });
  const other = await hall.matterAt('intake', { title: '更换海伦路路灯', community: COMMUNITY });
  const page = await hall.enter('linshuji', '/matters');
  await expect(page.getByRole('row').filter({ hasText: '修整和兴里门洞' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '更换海伦路路灯' })).toHaveCount(0);
  await page.goto(`${hall.address}/#${other}`);
  await expect(refusal(page)).toContainText('这是别的社区的事项，您的账号只管本社区。');
  await page.goto(`${hall.address}/#${own}`);
  await expect(openStage(page, '议题征集登记')).toBeVisible();
});

test('an administrator keeps the accounts and works on no matter', async ({ hall }) => {
  const matter = await hall.matterAt('intake');
  const page = await hall.enter('admin', matter);
  await expect(openStage(page, '议题征集登记')).toBeVisible();
  await expect(page.getByRole('button', { name: /^上传|登记受理|修改提案/ })).toHaveCount(0);
  await page.getByRole('link', { name: '账号' }).click();
  const line = page.getByRole('row').filter({ hasText: 'jilu' });
  await line.getByRole('button', { name: '更多：陈晓' }).click();
  await page.getByRole('menuitem', { name: '停用' }).click();
  await page.getByRole('button', { name: '停用账号' }).click();
  await expect(line).toContainText('已停用');

  const clerk = await hall.window();
  await signIn(clerk, 'jilu', PASSWORD);
  await expect(refusal(clerk)).toContainText('这个账号已经停用，不能登录。要继续用，请找管理员恢复。');
  const secretary = await hall.enter('shuji');
  await expect(secretary.getByRole('link', { name: '账号' })).toHaveCount(0);
});

test('a wrong password is said, the fifth locks the account, and the administrator unlocks it', async ({
  hall,
}) => {
  const page = await hall.window();
  for (let tries = 1; tries <= 4; tries += 1) {
    await signIn(page, 'shuji', `not the password ${tries}`);
    await expect(refusal(page)).toContainText('登录名或密码不对。请核对后再试');
  }
  await signIn(page, 'shuji', 'not the password 5');
  await expect(refusal(page)).toContainText('密码连续输错太多次，这个账号暂时锁定。请在');
  await signIn(page, 'shuji', PASSWORD);
  await expect(refusal(page)).toContainText('暂时锁定');

  const admin = await hall.enter('admin', '/accounts');
  const line = admin.getByRole('row').filter({ hasText: '王秀兰' });
  await expect(line).toContainText('已锁定');
  await line.getByRole('button', { name: '更多：王秀兰' }).click();
  await admin.getByRole('menuitem', { name: '解除锁定' }).click();
  await expect(line).toContainText('可以登录');
  await signIn(page, 'shuji', PASSWORD);
  await expectPage(page);
});

test('who was away overnight signs in again and is back on the same page', async ({ hall }) => {
  const matter = await hall.matterAt('consult');
  const page = await hall.enter('shuji', matter);
  await hall.setDay(plusDays(hall.today, 1), { page, signInName: 'shuji' });
  await expect(openStage(page, '两委商议')).toBeVisible();
});
