import { expect, type Page } from '@playwright/test';
import { plusDays } from '../../shared/domain/days.ts';
import { test } from '../support/desk.ts';
import type { Hall } from '../support/hall.ts';
import { enterMeetings, openStage, papers, told, upload } from '../support/road-acts.ts';
import { pick, refusal, spoken, typeDay } from '../support/screens.ts';

const PARTY = ['方案', '签到表', '表决记录', '意见采纳表'];
const RESOLUTION = ['会议通知', '签到表', '议案', '计票表', '会议记录', '决议书'];

/** The secretary's window at a matter that has come this far. */
async function atStage(hall: Hall, stage: string): Promise<Page> {
  const matter = await hall.matterAt(stage);
  return hall.enter('shuji', matter);
}

test('without its papers a matter is not registered, and each missing paper leads to where it is uploaded', async ({
  hall,
}) => {
  const page = await atStage(hall, 'intake');
  await expect(page.getByText('还差“议题提案表”，')).toBeVisible();
  await page.getByRole('button', { name: '登记受理，取得编号' }).click();
  await expect(refusal(page)).toContainText('还缺材料：议题提案表和现场照片。请先上传，再办这一步。');
  await page.getByRole('button', { name: '去上传' }).first().click();
  await expect(papers(page)).toBeInViewport();
});

test('a meeting of party members called too late is refused with the earliest day', async ({ hall }) => {
  const page = await atStage(hall, 'party_review');
  await upload(page, ...PARTY);
  const drawer = await enterMeetings(page, {
    noticedOn: plusDays(hall.today, -1),
    heldOn: hall.today,
    sittings: [{ body: '第一网格党支部', due: 20, present: 18, votes: [16, 1, 1] }],
  });
  const earliest = spoken(plusDays(hall.today, 2));
  await expect(refusal(drawer)).toContainText(
    `会议通知只提前了1天，至少要提前3天。最早可以在${earliest}开会`,
  );
});

test.describe('the representatives', () => {
  const sitting = (present: number, votes: readonly [number, number, number]) => (today: string) => ({
    noticedOn: plusDays(today, -4),
    heldOn: today,
    sittings: [{ body: '居民代表会议', due: 45, present, votes }],
  });

  test('may not vote below their quorum', async ({ hall }) => {
    const page = await atStage(hall, 'resolve');
    await upload(page, ...RESOLUTION);
    const drawer = await enterMeetings(page, sitting(29, [29, 0, 0])(hall.today));
    await expect(refusal(drawer)).toContainText(
      '居民代表会议应到45人，实到29人，至少要到30人，这次会议不能表决。请改期再开，这次只登记到会情况。',
    );
  });

  test('cannot cast more votes than there are voters', async ({ hall }) => {
    const page = await atStage(hall, 'resolve');
    await upload(page, ...RESOLUTION);
    const drawer = await enterMeetings(page, sitting(31, [20, 10, 4])(hall.today));
    await expect(refusal(drawer)).toContainText('票数合计34票，能表决的只有31人。');
  });

  test('are counted again when teller and scrutineer differ', async ({ hall }) => {
    const page = await atStage(hall, 'resolve');
    await upload(page, ...RESOLUTION);
    const drawer = await enterMeetings(page, {
      ...sitting(31, [17, 10, 4])(hall.today),
      sittings: [
        {
          body: '居民代表会议',
          due: 45,
          present: 31,
          votes: [17, 10, 4],
          paper: { scrutineer: [16, 11, 4] },
        },
      ],
    });
    await expect(refusal(drawer)).toContainText('两个人清点的数不一样：');
    await expect(refusal(drawer)).toContainText('请两个人各自重新清点。');
  });

  test('end a matter that half of those present do not exceed', async ({ hall }) => {
    const page = await atStage(hall, 'resolve');
    await upload(page, ...RESOLUTION);
    await enterMeetings(page, sitting(32, [16, 12, 4])(hall.today));
    await expect(told(page)).toContainText('同意16人，须超过到会的半数（至少17人），还差1人，未通过');
    await expect(openStage(page, '未通过，已结束')).toBeVisible();
    await expect(page.getByRole('button', { name: '补录已开的会议' })).toBeHidden();
  });
});

test('a resolution without party study, and a notice without a receipt, are refused to a window that missed the change', async ({
  hall,
}) => {
  const matter = await hall.matterAt('publish_decision');
  const page = await hall.enter('fushuji', matter);
  await upload(page, '公示', '脱敏稿');
  const deaf = await hall.enter('shuji', matter, { hearsNothing: true });
  await sendBack(page, '备案');
  await expect(openStage(page, '备案')).toBeVisible();
  await expect(page.getByText('备案还没有报送。请备齐材料，报送备案。')).toBeVisible();
  await expect(page.getByRole('button', { name: '张贴公示' })).toBeHidden();
  await deaf.getByRole('button', { name: '张贴公示' }).click();
  await expect(refusal(deaf)).toContainText('备案回执还没有收到，不能张贴公示。');

  const other = await hall.matterAt('resolve', { title: '更换单元门' });
  const late = await hall.enter('shuji', other, { hearsNothing: true });
  const early = await hall.enter('fushuji', other);
  await sendBack(early, '群众（网格）提议');
  await expect(openStage(early, '群众（网格）提议')).toBeVisible();
  const drawer = await enterMeetings(late, {
    noticedOn: plusDays(hall.today, -4),
    heldOn: hall.today,
    sittings: [{ body: '居民代表会议', due: 45, present: 31, votes: [17, 10, 4] }],
  });
  await expect(refusal(drawer)).toContainText(
    '党组织还没有研究过这件议题，不能提交决议（居民委员会组织法第30条）。',
  );
});

test('a notice hangs for fifteen days, to its end, and until every objection is answered', async ({
  hall,
}) => {
  const page = await atStage(hall, 'publish_decision');
  const posted = hall.today;
  await upload(page, '公示', '脱敏稿');
  await typeDay(page, '截止日期', plusDays(posted, 10));
  await page.getByRole('button', { name: '张贴公示' }).click();
  await expect(refusal(page)).toContainText(
    `公示期只有10天，至少要15天（张贴当天不算）。截止日期最早填${spoken(plusDays(posted, 15))}。`,
  );
  await typeDay(page, '截止日期', plusDays(posted, 15));
  await page.getByRole('button', { name: '张贴公示' }).click();
  await expect(page.getByText('没有收到异议。')).toBeVisible();

  await upload(page, '公示照片（张贴）', '公示照片（期满）', '异议登记表');
  await page.getByRole('button', { name: '公示期满，办结' }).click();
  await expect(refusal(page)).toContainText(
    `公示要挂到${spoken(plusDays(posted, 15))}，现在还不能结束。请在${spoken(plusDays(posted, 16))}或以后办理。`,
  );

  await page.getByRole('button', { name: '登记异议' }).click();
  const drawer = page.getByRole('dialog', { name: '登记异议' });
  await drawer.getByLabel('异议内容').fill('地砖颜色和楼不配。');
  await drawer.getByRole('button', { name: '登记异议' }).click();
  // The words also stand in the field while they are on their way.
  await expect(drawer).toBeHidden();
  await expect(page.getByText('地砖颜色和楼不配。').first()).toBeVisible();
  await hall.setDay(plusDays(posted, 16), { page, signInName: 'shuji' });
  await page.getByRole('button', { name: '公示期满，办结' }).click();
  await expect(refusal(page)).toContainText('还有1条异议没有答复，公示不能结束。请先逐条答复。');

  await page.getByRole('button', { name: '答复', exact: true }).click();
  const answer = page.getByRole('dialog', { name: '答复异议1' });
  await answer.getByRole('radio', { name: '异议不成立' }).check();
  await answer.getByLabel('答复内容').fill('颜色由居民代表会议选定。');
  await answer.getByRole('button', { name: '答复', exact: true }).click();
  await expect(answer).toBeHidden();
  await page.getByRole('button', { name: '公示期满，办结' }).click();
  await expect(openStage(page, '组织实施')).toBeVisible();
});

test('an appraisal by too few is not counted', async ({ hall }) => {
  const page = await atStage(hall, 'evaluate');
  await upload(page, '评议表', '评议统计');
  const forms = page.getByRole('group', { name: '评议表' });
  for (const [label, count] of [
    ['发出', 15],
    ['收回', 11],
    ['无效', 0],
  ] as const)
    await forms.getByLabel(label).fill(String(count));
  const answers = page.getByRole('group', { name: '评议意见' });
  for (const [label, count] of [
    ['满意', 9],
    ['基本满意', 2],
    ['不满意', 0],
  ] as const)
    await answers.getByLabel(label, { exact: true }).fill(String(count));
  await page.getByRole('button', { name: '登记并计算结果' }).click();
  await expect(refusal(page)).toContainText('有效的评议表只有11份，至少要12份。请再收一些，收齐后重新登记。');
});

test('a gate the street set itself is set aside by two people with a reason, and the road says so', async ({
  hall,
}) => {
  const matter = await hall.matterAt('intake');
  const page = await hall.enter('shuji', matter);
  await page.getByRole('button', { name: '申请破例' }).click();
  const drawer = page.getByRole('dialog', { name: '申请破例' });
  await drawer.getByRole('checkbox', { name: '材料没有备齐' }).check();
  await drawer.getByLabel('理由').fill('原件在街道档案室，三天后补交。');
  await drawer.getByRole('button', { name: '提出申请' }).click();
  await expect(page.getByText('等另一位有权的人确认，申请人自己不能确认。')).toBeVisible();
  await expect(page.getByRole('button', { name: '确认破例' })).toBeHidden();

  const second = await hall.enter('fushuji', matter);
  await second.getByRole('button', { name: '确认破例' }).click();
  await expect(page.getByText('请接着办这个环节，破例只用一次。')).toBeVisible();
  await page.getByRole('button', { name: '登记受理，取得编号' }).click();
  await expect(openStage(page, '群众（网格）提议')).toBeVisible();
  const road = page.getByRole('navigation', { name: '议题所走的路' });
  await expect(road.getByRole('button', { name: '议题征集登记' })).toContainText('破例');
});

async function sendBack(page: Page, stage: string): Promise<void> {
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '退回前面环节' }).click();
  const drawer = page.getByRole('dialog', { name: '退回前面环节' });
  await pick(drawer, '退回到', stage);
  await drawer.getByLabel('理由').fill('材料有误，重新办理。');
  await drawer.getByRole('button', { name: '退回', exact: true }).click();
  await expect(drawer).toBeHidden();
}
