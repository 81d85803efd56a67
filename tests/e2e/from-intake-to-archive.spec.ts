import { expect, type Page } from '@playwright/test';
import { test } from '../support/desk.ts';
import { agree, enterMeetings, openStage, told, upload } from '../support/road-acts.ts';
import { pick, spoken, typeDay } from '../support/screens.ts';

test.use({ street: 'sample' });

const TITLE = '东门步道积水，请求铺设防滑地砖';
const BRANCHES = ['一', '二', '三', '四', '五', '六', '七', '八'].map((place) => `第${place}网格党支部`);

test('a matter goes from the first word of a resident to the archive', async ({ hall }) => {
  test.setTimeout(180_000);
  const clerk = await hall.enter('jilu', '/matters/new');
  await propose(clerk);
  const matter = new URL(clerk.url()).hash.slice(1);
  await expect(openStage(clerk, '议题征集登记')).toBeVisible();
  await upload(clerk, '议题提案表');

  const page = await hall.enter('shuji', matter);
  await test.step('the secretary registers it and concludes the residents’ proposal', async () => {
    await noSuchPaper(page, '现场照片', '夜间积水，没有拍照。');
    await page.getByRole('button', { name: '登记受理，取得编号' }).click();
    await expect(told(page)).toContainText('进入“群众（网格）提议”');
    // The clerk's window sees it by itself.
    await expect(openStage(clerk, '群众（网格）提议')).toBeVisible();
    await upload(clerk, '提议表', '入户征求意见表');
    await noSuchPaper(page, '联名签名', '没有联名。');
    await agree(page);
    await expect(openStage(page, '党组织初议')).toBeVisible();
  });

  const nextDay = (day: string) => hall.setDay(day, { page, signInName: 'shuji' });

  await test.step('the party committee reads it, then both committees meet', async () => {
    await nextDay('2026-03-04');
    await upload(page, '会议记录', '初步方案', '合法性与风险审查');
    await enterMeetings(page, {
      noticedOn: '2026-03-03',
      heldOn: '2026-03-04',
      sittings: [{ body: '社区党委', due: 7, present: 6, votes: [6, 0, 0] }],
    });
    await expect(told(page)).toContainText('应到7人，实到6人');
    await expect(openStage(page, '两委商议')).toBeVisible();
    await upload(page, '会议记录', '方案（征求意见稿）', '预算');
    await enterMeetings(page, {
      noticedOn: '2026-03-03',
      heldOn: '2026-03-04',
      sittings: [
        { body: '社区党委', due: 7, present: 7, votes: [7, 0, 0] },
        { body: '社区居民委员会', due: 7, present: 6, votes: [5, 0, 1] },
      ],
    });
    await expect(openStage(page, '协商参议')).toBeVisible();
  });

  await test.step('residents deliberate, and eight branches vote as one sum', async () => {
    await nextDay('2026-03-10');
    await upload(page, '协商通知', '签到表', '协商记录', '意见汇总表');
    await enterMeetings(page, {
      noticedOn: '2026-03-06',
      heldOn: '2026-03-10',
      sittings: [{ body: '民主协商会', due: 26, present: 24 }],
    });
    await agree(page);
    await expect(openStage(page, '党员审议')).toBeVisible();
    await nextDay('2026-03-16');
    await upload(page, '方案', '签到表', '表决记录', '意见采纳表');
    await enterMeetings(page, {
      noticedOn: '2026-03-12',
      heldOn: '2026-03-16',
      sittings: BRANCHES.map((body) => ({ body, due: 60, present: 50, votes: [40, 6, 4] as const })),
    });
    await expect(told(page)).toContainText('应到480人');
    await expect(openStage(page, '居民决议')).toBeVisible();
  });

  await test.step('the representatives decide on paper, counted by two', async () => {
    await nextDay('2026-03-20');
    await upload(page, '会议通知', '签到表', '议案', '计票表', '会议记录', '决议书');
    await enterMeetings(page, {
      noticedOn: '2026-03-16',
      heldOn: '2026-03-20',
      sittings: [{ body: '居民代表会议', due: 45, present: 31, votes: [17, 10, 4], paper: {} }],
    });
    await expect(told(page)).toContainText(
      '应到45人，实到31人，法定至少30人，会议有效；同意17人，须超过到会的半数（至少16人），通过',
    );
    await expect(openStage(page, '备案')).toBeVisible();
  });

  await test.step('the street receives the filing in its own window', async () => {
    await page.getByRole('button', { name: '从前面环节带入材料' }).click();
    await upload(page, '备案表');
    await page.getByRole('button', { name: '报送备案' }).click();
    await expect(page.getByText('报街道备案')).toBeVisible();
    const officer = await hall.enter('beian', '/filings');
    await officer.getByRole('link', { name: TITLE }).click();
    await officer.getByLabel('备案编号').fill('海街备〔2026〕118号');
    await officer.getByRole('button', { name: '收到并编号' }).click();
    await expect(told(officer)).toContainText('决议公开');
    await expect(openStage(page, '决议公开')).toBeVisible();
  });

  await test.step('the resolution hangs for fifteen days', async () => {
    await nextDay('2026-03-23');
    await notice(page, '公示');
    await expect(page.getByText(`${spoken('2026-03-23')}至${spoken('2026-04-07')}`)).toBeVisible();
    await nextDay('2026-04-08');
    await endNotice(page);
    await expect(openStage(page, '组织实施')).toBeVisible();
  });

  await test.step('the works are accepted and appraised', async () => {
    await nextDay('2026-05-11');
    await upload(page, '任务分解表', '合同', '进度记录', '验收单');
    await typeDay(page, '完工日期', '2026-05-08');
    await page.getByLabel('验收情况').fill('社区、街道和居民代表一同验收，质量合格。');
    await page.getByRole('button', { name: '验收合格' }).click();
    await expect(openStage(page, '评议')).toBeVisible();
    await upload(page, '评议表', '评议统计');
    for (const [label, count] of [
      ['发出', 60],
      ['收回', 52],
      ['无效', 2],
    ] as const)
      await page.getByRole('group', { name: '评议表' }).getByLabel(label).fill(String(count));
    const answers = page.getByRole('group', { name: '评议意见' });
    await answers.getByLabel('满意', { exact: true }).fill('36');
    await answers.getByLabel('基本满意').fill('10');
    await answers.getByLabel('不满意').fill('4');
    await page.getByRole('button', { name: '登记并计算结果' }).click();
    await expect(openStage(page, '实施结果公开')).toBeVisible();
  });

  await test.step('the result hangs for fifteen days, and the file is closed', async () => {
    await notice(page, '实施结果公示');
    await nextDay('2026-05-27');
    await endNotice(page);
    await expect(openStage(page, '归档')).toBeVisible();
    await upload(page, '归档目录');
    await page.getByRole('button', { name: '归档，办结' }).click();
    await expect(told(page)).toContainText('已归档，本议题办结。');
    await expect(openStage(page, '已归档')).toBeVisible();
  });

  await page.getByRole('link', { name: '台账', exact: true }).click();
  await pick(page, '状态', '已办结');
  await page.getByRole('searchbox', { name: '查找议题' }).fill('防滑地砖');
  await expect(page.getByRole('row').filter({ hasText: TITLE })).toContainText('已归档');
});

async function propose(page: Page): Promise<void> {
  await page.getByLabel('事项名称').fill(TITLE);
  await page.getByLabel('现状').fill('雨后积水，上月有两位老人滑倒。');
  await page.getByLabel('诉求').fill('请社区组织修整东门步道。');
  await page.getByLabel('建议方案').fill('抬高路面，铺设防滑地砖，约120平方米。');
  await page.getByLabel('姓名或名称').fill('李桂英');
  await page.getByLabel('涉及户数').fill('180');
  await page.getByLabel('资金来源').fill('街道为民服务资金');
  await page.getByRole('button', { name: '提交提案' }).click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
}

async function noSuchPaper(page: Page, kind: string, reason: string): Promise<void> {
  const slot = page.locator('section').filter({ has: page.getByText(kind, { exact: true }) });
  await slot.getByRole('button', { name: '没有这份材料' }).click();
  const drawer = page.getByRole('dialog', { name: `没有“${kind}”` });
  await drawer.getByLabel('理由').fill(reason);
  await drawer.getByRole('button', { name: '说明没有' }).click();
  await expect(page.getByText(`没有这份材料：${reason}`).first()).toBeVisible();
  await expect(drawer).toBeHidden();
}

/** Posts a notice today, for as long as the law asks, with its papers and the picture of the board. */
async function notice(page: Page, text: string): Promise<void> {
  await upload(page, text, '脱敏稿');
  await page.getByLabel('张贴的地方').fill('社区公示栏、东门');
  await page.getByRole('button', { name: '张贴公示' }).click();
  await expect(page.getByText('没有收到异议。')).toBeVisible();
  await upload(page, '公示照片（张贴）');
}

async function endNotice(page: Page): Promise<void> {
  await upload(page, '公示照片（期满）', '异议登记表');
  await page.getByRole('button', { name: '公示期满，办结' }).click();
}
