import { expect } from '@playwright/test';
import { test } from '../support/desk.ts';
import { agree, openStage, papers, upload } from '../support/road-acts.ts';
import { refusal } from '../support/screens.ts';

test('what one does, the other sees without asking', async ({ hall }) => {
  const matter = await hall.matterAt('propose');
  const clerk = await hall.enter('jilu', matter);
  const secretary = await hall.enter('shuji', matter);
  const list = await hall.enter('fushuji', '/matters');
  await upload(clerk, '提议表', '联名签名', '入户征求意见表');
  await expect(papers(secretary).getByRole('link', { name: '入户征求意见表.pdf' })).toBeVisible();
  await agree(secretary);
  await expect(openStage(clerk, '党组织初议')).toBeVisible();
  await expect(list.getByRole('row').filter({ hasText: '修整院内步道' })).toContainText('党组织初议');
});

test('an act on what has changed meanwhile is refused and says where the matter stands', async ({ hall }) => {
  const matter = await hall.matterAt('propose');
  const page = await hall.enter('shuji', matter);
  await upload(page, '提议表', '联名签名', '入户征求意见表');
  const stale = await hall.enter('fushuji', matter, { hearsNothing: true });
  await agree(page);
  await expect(openStage(page, '党组织初议')).toBeVisible();
  await agree(stale);
  await expect(refusal(stale)).toContainText(
    '还没有轮到“群众（网格）提议”，议题现在停在“党组织初议”。请先办完“党组织初议”。',
  );
});

test('of two who change one proposal the second is told and loses nothing', async ({ hall }) => {
  const matter = await hall.matterAt('intake');
  const first = await hall.enter('jilu', matter);
  const second = await hall.enter('shuji', matter, { hearsNothing: true });
  for (const page of [first, second]) await page.getByRole('button', { name: '修改提案' }).click();
  const drawerOf = (page: typeof first) => page.getByRole('dialog', { name: '修改提案' });
  await drawerOf(first).getByLabel('事项名称').fill('修整院内步道和台阶');
  await drawerOf(first).getByRole('button', { name: '保存提案' }).click();
  await expect(first.getByRole('heading', { level: 1, name: '修整院内步道和台阶' })).toBeVisible();
  await drawerOf(second).getByLabel('事项名称').fill('修整院内步道和花坛');
  await drawerOf(second).getByRole('button', { name: '保存提案' }).click();
  await expect(refusal(drawerOf(second))).toContainText('您填写的时候，别人已经改过这一项。');
  await expect(drawerOf(second).getByLabel('事项名称')).toHaveValue('修整院内步道和花坛');
});
