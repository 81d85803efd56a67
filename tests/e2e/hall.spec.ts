import { devices, expect, type Page } from '@playwright/test';
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

  const { viewport, isMobile, hasTouch } = devices['iPhone 13'];
  const pocket = await browser.newContext({
    viewport: { ...viewport, width: 390, height: 844 },
    isMobile,
    hasTouch,
  });
  const phone = await pocket.newPage();
  await phone.goto(address);
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
