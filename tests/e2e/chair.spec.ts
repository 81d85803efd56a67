import { expect, type Page } from '@playwright/test';
import { plusDays } from '../../shared/domain/days.ts';
import { test } from '../support/desk.ts';
import { refusal } from '../support/screens.ts';

test('a meeting is planned, put in order by keyboard, announced, and chaired to its end', async ({
  hall,
}) => {
  const page = await hall.enter('shuji', '/meetings/new');

  await test.step('the template brings its rule; items are put in order with Alt and an arrow', async () => {
    await expect(page.getByText('须提前3天通知；到会须达到三分之二应到人数')).toBeVisible();
    await page.getByLabel('会议名称').fill('第四季度居民代表会议');
    await page.getByRole('button', { name: '新建会议' }).click();
    await addItem(page, '楼道照明改造');
    await addItem(page, '停车秩序治理');
    await page.getByRole('button', { name: '停车秩序治理', exact: true }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(agendaTitles(page)).toHaveText(['停车秩序治理', '楼道照明改造', '其他事项']);
    await page.getByRole('button', { name: '其他事项', exact: true }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(agendaTitles(page)).toHaveText(['停车秩序治理', '其他事项', '楼道照明改造']);
  });

  await test.step('what comes after the notice is late: discussed, not voted', async () => {
    await page.getByRole('button', { name: '发出通知' }).click();
    await expect(page.getByText(/通知已在.*发出。/)).toBeVisible();
    await addItem(page, '井盖松动');
    await expect(page.getByText('迟到议题，只议不决')).toBeVisible();
  });

  await hall.setDay(plusDays(hall.today, 3), { page, signInName: 'shuji' });
  await page.getByRole('button', { name: '宣布开会' }).click();

  await test.step('two letters and Enter sign somebody in; twice is said, and counted once', async () => {
    const search = page.getByLabel('姓名或拼音首字母');
    await search.fill('sa');
    await search.press('Enter');
    await expect(quorum(page)).toContainText(/实到\s*1\s*人/);
    await search.fill('sa');
    await search.press('Enter');
    await expect(refusal(page)).toContainText('孙安已经签到，没有重复计算。');
    await page.getByRole('button', { name: '其余全部到会' }).click();
    await expect(quorum(page)).toContainText(/会议有效.*实到\s*45\s*人/);
  });

  await test.step('a roll call by keys; who has left, and a ballot closed elsewhere, are refused in words', async () => {
    await page.getByRole('button', { name: '开始第1项' }).click();
    await putMotion(page, '点名');
    const stale = await hall.enter('jilu', new URL(page.url()).hash.slice(1), { hearsNothing: true });
    await expect(stale.getByRole('button', { name: '孙宝：赞成' })).toBeVisible();
    await page.getByRole('button', { name: '孙宝离会' }).click();
    await expect(quorum(page)).toContainText(/实到\s*44\s*人/);
    await stale.getByRole('button', { name: '孙宝：赞成' }).click();
    await expect(refusal(stale)).toContainText('这个人没有签到，不能表决。');
    await page.getByRole('button', { name: '孙安：赞成' }).focus();
    for (const [key, next] of [
      ['1', '孙邦'],
      ['1', '孙昌'],
      ['2', '孙晨'],
      ['3', '孙德'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole('button', { name: `${next}：赞成` })).toBeFocused();
    }
    await expect(page.getByText('已点4人')).toBeVisible();
    await close(page);
    await expect(page.getByText('同意2人，须超过到会的半数（至少23人）')).toBeVisible();
    await stale.getByRole('button', { name: '结束表决' }).click();
    await stale.getByRole('button', { name: '确认结束，算出结果' }).click();
    await expect(refusal(stale).last()).toBeVisible();
  });

  await test.step('what is said and agreed is there again after the window was closed in mid-word', async () => {
    const speaker = page.getByRole('combobox', { name: '发言人' });
    await speaker.fill('sc');
    await speaker.press('Enter');
    await page.getByLabel('发言内容，回车记下').fill('夜里地锁要清。');
    await page.getByLabel('发言内容，回车记下').press('Enter');
    await expect(page.getByRole('region', { name: '发言' })).toContainText(/孙\S：夜里地锁要清。/);
    await page.getByLabel('议定事项').pressSequentially('由网格站牵头');
    const kept = page.waitForResponse((response) => response.url().includes('drafts/save'));
    await kept;
    await page.reload();
    await expect(page.getByLabel('议定事项')).toHaveValue('由网格站牵头');
    await page.getByLabel('议定事项').focus();
    await page.getByLabel('发言内容，回车记下').focus();
    await expect(page.getByText('已记下。')).toBeVisible();
  });

  await test.step('a secret vote at the desk: the person alone, and then a blank screen', async () => {
    await page.getByRole('button', { name: '下一项', exact: true }).click();
    await putMotion(page, '无记名（各自投票）');
    await page.getByRole('button', { name: '打开投票处' }).click();
    const place = page.getByRole('dialog', { name: '投票处' });
    await place.getByRole('button', { name: '孙安' }).click();
    await place.getByRole('button', { name: '我是孙安，开始投票' }).click();
    await place.getByRole('button', { name: '赞成' }).click();
    await place.getByRole('button', { name: '投出这一票' }).click();
    await expect(place).toContainText('已投票，谢谢。');
    await expect(place).not.toContainText('赞成');
    await place.getByRole('button', { name: '下一位' }).click();
    await expect(place.getByRole('button', { name: '孙安' })).toBeHidden();
    await place.getByRole('button', { name: '回到会议' }).click();
    await expect(page.getByText('已投1人，可表决的44人')).toBeVisible();
    await close(page);
  });

  await test.step('what was not reached goes on to the next meeting', async () => {
    await page.getByRole('button', { name: '结束会议' }).click();
    await expect(page.getByText('还有2项没有议：')).toBeVisible();
    await page.getByRole('button', { name: '确认结束会议' }).click();
    await expect(page.getByRole('heading', { name: '各项结果' })).toBeVisible();
    await expect(page.getByText('移到下次会议')).toHaveCount(2);
    await expect(page.getByText('由网格站牵头')).toBeVisible();
  });
});

async function addItem(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: '添加议程' }).click();
  const drawer = page.getByRole('dialog', { name: '添加议程' });
  await drawer.getByLabel('事项', { exact: true }).fill(title);
  await drawer.getByRole('button', { name: '列入议程' }).click();
  await expect(drawer).toBeHidden();
  await expect(page.getByRole('button', { name: title, exact: true })).toBeVisible();
}

async function putMotion(page: Page, method: string): Promise<void> {
  await page.getByRole('button', { name: '提出表决' }).click();
  await page.getByRole('button', { name: '提出表决' }).click();
  await page.getByText(method, { exact: true }).click();
  await page.getByRole('button', { name: '开始表决' }).click();
}

async function close(page: Page): Promise<void> {
  await page.getByRole('button', { name: '结束表决' }).click();
  await page.getByRole('button', { name: '确认结束，算出结果' }).click();
  await expect(page.getByRole('button', { name: '结束表决' })).toBeHidden();
}

const agendaTitles = (page: Page) => page.locator('.agenda-line-title');
const quorum = (page: Page) => page.getByRole('region', { name: '到会情况' });
