import { type Browser, devices, expect, type Page } from '@playwright/test';
import { test } from '../support/desk.ts';
import { expectReadable } from '../support/readable.ts';
import { COMMUNITY } from '../support/small-street-names.ts';

/** What the chair does at the desk, asked of the host by the chair's own page. */
const ask = <T>(page: Page, method: string, json: object): Promise<T> =>
  page.evaluate(
    async ([path, input]) => {
      const answer = await fetch(`/rpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json: input }),
      });
      const told = await answer.json();
      if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(told)}`);
      return told.json;
    },
    [method, json] as const,
  );

/** A phone in somebody's pocket, at the page of the hall. */
async function takeOutPhone(browser: Browser, address: string) {
  const { viewport, isMobile, hasTouch } = devices['iPhone 13'];
  const pocket = await browser.newContext({
    viewport: { ...viewport, width: 390, height: 844 },
    isMobile,
    hasTouch,
  });
  const phone = await pocket.newPage();
  await phone.goto(address);
  return { pocket, phone };
}

test('a member comes in by the code, signs in, writes an opinion and votes; the wall follows', async ({
  hall,
  browser,
}) => {
  const matter = await hall.matterAt('resolve');
  const desk = await hall.enter('shuji', matter);
  const { communities } = await ask<{ communities: { id: string; name: string }[] }>(
    desk,
    'structure/overview',
    {},
  );
  const community = communities.find(({ name }) => name === COMMUNITY);
  const { bodies } = await ask<{ bodies: { id: string; kind: string; name: string }[] }>(
    desk,
    'structure/bodies',
    {
      communityId: community?.id,
    },
  );
  const body = bodies.find((one) => one.kind === 'council');
  const { id } = await ask<{ id: string }>(desk, 'meetings/plan', {
    template: 'free',
    title: '楼道照明协商会',
    communityId: community?.id,
    bodyId: body?.id,
    body: body?.name,
    heldOn: hall.today,
    startsAt: '09:30',
    noticedOn: '2026-01-05',
  });
  const item = { meetingId: id, kind: 'other', title: '更换楼道灯', budgetMinutes: 10 };
  const { id: itemId } = await ask<{ id: string }>(desk, 'agenda/add', item);
  await ask(desk, 'meetings/announce', { id, on: '2026-01-06' });
  await ask(desk, 'meetings/open', { id });
  await ask(desk, 'agenda/start', { id: itemId });

  await desk.goto(`${hall.address}/#/meetings/${id}`);
  await desk.getByRole('button', { name: '开放局域网' }).click();
  const panel = desk.getByRole('dialog');
  await panel.getByRole('button', { name: '开放局域网' }).click();
  await expect(panel.getByText('已开放')).toBeVisible();
  await expectReadable(desk);
  const address = (await panel.getByText(/^http:.*\/m$/).textContent()) ?? '';
  const code = (await panel.locator('.sharing-code').textContent()) ?? '';

  const { pocket, phone } = await takeOutPhone(browser, address);
  await phone.getByLabel('会议码').fill(code);
  await expectReadable(phone);
  await phone.getByRole('button', { name: '进入' }).click();
  const { attendees } = await ask<{ attendees: { name: string; personId: string }[] }>(desk, 'agenda/day', {
    id,
  });
  const me = attendees[0]?.name ?? '';
  await phone.getByLabel('姓名').fill(me.slice(0, 2));
  await phone.getByRole('button', { name: me }).click();
  await phone.getByRole('button', { name: '签到' }).click();
  await expect(phone.getByText('已签到')).toBeVisible();

  await test.step('what was typed and not sent is there after the page was lost', async () => {
    await phone.getByRole('button', { name: '提意见' }).click();
    await phone.getByRole('textbox').fill('先换十二号院的。');
    await phone.reload();
    await phone.getByRole('button', { name: '提意见' }).click();
    await expect(phone.getByRole('textbox')).toHaveValue('先换十二号院的。');
    await phone.getByRole('button', { name: '交上意见' }).click();
    await expect(panel.getByText('先换十二号院的。')).toBeVisible();
  });

  const screen = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const wall = await screen.newPage();
  await wall.goto(address.replace(/m$/, 'screen'));
  await wall.getByLabel('会议码').fill(code);
  await wall.getByRole('button', { name: '进入' }).click();
  await expect(wall.getByRole('heading', { name: '更换楼道灯' })).toBeVisible();
  await expectReadable(wall);

  for (const { personId } of attendees.slice(1))
    await ask(desk, 'presence/move', { meetingId: id, personId, move: 'arrived' });
  const motion = { meetingId: id, itemId, kind: 'yesNo', text: '今年更换全部楼道灯' };
  const { id: motionId } = await ask<{ id: string }>(desk, 'motions/put', motion);
  const { id: ballotId } = await ask<{ id: string }>(desk, 'ballots/open', { motionId, method: 'secret' });
  await phone.getByRole('button', { name: '赞成' }).click();
  await expect(phone.getByText('您选择的是“赞成”')).toBeVisible();
  await phone.getByRole('button', { name: '确认投出' }).click();
  await expect(phone.getByText('您的票已收到')).toBeVisible();
  await expectReadable(phone);
  await expect(wall.getByText(/已投1人/)).toBeVisible();
  for (const { personId } of attendees.slice(1))
    await ask(desk, 'ballots/castSecret', { ballotId, personId, choice: 'for' });
  await ask(desk, 'ballots/close', { ballotId });
  await expect(wall.getByText('通过', { exact: true })).toBeVisible();
  await expectReadable(wall);

  await ask(desk, 'meetings/finish', { id });
  await expect(phone.getByText('会议已经结束')).toBeVisible();
  await expect(phone.getByText('连不上会场的电脑')).toBeVisible({ timeout: 15_000 });
  await pocket.close();
  await screen.close();
});

test.describe('at the joint meeting', () => {
  test.use({ street: 'sample' });

  test('a liaison officer hands in a topic and reports on a task by phone', async ({ hall, browser }) => {
    const desk = await hall.enter('jiedao', '/meetings');
    const { rows } = await ask<{ rows: { id: string; title: string }[] }>(desk, 'meetings/list', {
      state: 'all',
      limit: 200,
    });
    const meetingId = rows.find(({ title }) => title === '第四季度圆桌会议')?.id ?? '';
    const { calls } = await ask<{ calls: Call[] }>(desk, 'topics/calls', {});
    const call = calls.find(({ standing }) => standing === 'open');
    const { id, communityId, title, note, opensOn, closesOn, version: expectedVersion } = call as Call;
    const dates = { opensOn, closesOn };
    await ask(desk, 'topics/call', { id, communityId, title, note, ...dates, meetingId, expectedVersion });
    const { attendees } = await ask<{ attendees: { name: string; seat: string }[] }>(desk, 'agenda/day', {
      id: meetingId,
    });
    const [liaison = { name: '', seat: '' }] = attendees;
    const units = await ask<{ rows: { id: string; name: string }[] }>(desk, 'units/list', {});
    const text = '更换三号楼到十二号楼的楼道灯并在每层安装声控开关';
    await ask(desk, 'tasks/give', {
      communityId: null,
      bodyId: null,
      source: '第三季度圆桌会议',
      text,
      lead: { unitId: units.rows.find(({ name }) => name.startsWith(liaison.seat))?.id },
      asker: { street: true },
      givenOn: hall.today,
      deadline: { workingDays: 5 },
    });
    type Sharing = { code: string; addresses: { page: string }[] };
    const { code, addresses } = await ask<Sharing>(desk, 'hall/share', { meetingId });
    const { pocket, phone } = await takeOutPhone(browser, addresses[0]?.page ?? '');
    await phone.getByLabel('会议码').fill(code);
    await phone.getByRole('button', { name: '进入' }).click();
    await phone.getByLabel('姓名').fill(liaison.name);
    await expectReadable(phone);
    await phone.getByRole('button', { name: liaison.name }).click();
    await expect(phone.getByRole('heading', { name: '议程' })).toBeVisible();
    await expectReadable(phone);

    await phone.getByRole('button', { name: '交议题' }).click();
    await phone.getByLabel('议题名称').fill('门前道路积水结冰');
    await phone.getByLabel('内容').fill('老年人行走不便，请研究排水。');
    await expectReadable(phone);
    await phone.getByRole('button', { name: '交上议题' }).click();
    await expect(phone.getByText('议题已收到')).toBeVisible();
    await expectReadable(phone);

    await phone.getByRole('button', { name: '任务' }).click();
    await phone.getByRole('button', { name: '报进展' }).first().click();
    await phone.getByLabel('办到哪一步了').fill('已经换了二十盏。');
    await expectReadable(phone);
    await phone.getByRole('button', { name: '交上进展' }).click();
    await expect(phone.getByText('进展已交上')).toBeVisible();
    await expectReadable(phone);
    await pocket.close();
  });
});

interface Call {
  readonly id: string;
  readonly communityId: string | null;
  readonly title: string;
  readonly note: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly standing: string;
  readonly version: number;
}
