import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { opened, pick, typeDay } from './screens.ts';

/** What a secretary or a clerk does on the page of a matter. */

/** Writes a file as a scanner would, and gives it to the page under its kind. */
export async function upload(page: Page, ...kinds: readonly string[]): Promise<void> {
  for (const kind of kinds) {
    const path = test.info().outputPath(`${kind}.pdf`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `%PDF-1.4\n${kind} ${Math.random()}\n%%EOF`);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: `上传${kind}`, exact: true }).click(),
    ]);
    await chooser.setFiles(path);
    await expect(papers(page).getByRole('link', { name: `${kind}.pdf`, exact: true })).toBeVisible();
  }
}

/** The papers of the open stage. */
export const papers = (page: Page): Locator => page.getByRole('complementary', { name: '本环节的材料' });

export interface Sitting {
  readonly body: string;
  readonly due: number;
  readonly present: number;
  /** for, against, abstain; nothing is put to the vote without them. */
  readonly votes?: readonly [number, number, number];
  /** On paper, counted by two; the scrutineer's figures where they differ. */
  readonly paper?: { readonly scrutineer?: readonly [number, number, number] };
}

export interface HeldMeetings {
  readonly noticedOn: string;
  readonly heldOn: string;
  readonly sittings: readonly Sitting[];
}

/** 补录: enters meetings that were held on paper, and presses the button; what comes of it is for the test to see. */
export async function enterMeetings(page: Page, meetings: HeldMeetings): Promise<Locator> {
  await page.getByRole('button', { name: '补录已开的会议' }).click();
  const drawer = await opened(page, '补录已开的会议');
  await typeDay(drawer, '通知日期', meetings.noticedOn);
  await typeDay(drawer, '开会日期', meetings.heldOn);
  for (const [place, sitting] of meetings.sittings.entries()) {
    if (place > 0) await drawer.getByRole('button', { name: '再加一个会议' }).click();
    await fillSitting(drawer.locator('section.held-sitting').nth(place), sitting);
  }
  await drawer.getByRole('button', { name: '登记会议并计算结果' }).click();
  return drawer;
}

async function fillSitting(form: Locator, sitting: Sitting): Promise<void> {
  await pick(form, '开会的组织', sitting.body);
  const heads = form.getByRole('group', { name: '到会人数' });
  await heads.getByLabel('应到').fill(String(sitting.due));
  await heads.getByLabel('实到').fill(String(sitting.present));
  if (sitting.votes === undefined) {
    await form.getByRole('radio', { name: '没有付表决' }).check();
    return;
  }
  if (sitting.paper === undefined) return fillVotes(form, sitting.votes);
  await form.getByRole('radio', { name: '投票' }).check();
  await fillPapers(form, sitting.votes);
  await form.getByRole('button', { name: '计票人数完，换监票人' }).click();
  await fillPapers(form, sitting.paper.scrutineer ?? sitting.votes);
  await form.getByRole('button', { name: '监票人数完' }).click();
  await expect(form.getByText('由程序核对是否一致')).toBeVisible();
}

async function fillPapers(form: Locator, votes: readonly [number, number, number]): Promise<void> {
  const cast = votes.reduce((sum, count) => sum + count, 0);
  const papersOut = form.getByRole('group', { name: '表决票' });
  for (const [label, count] of [
    ['发出', cast],
    ['收回', cast],
    ['空白', 0],
    ['无效', 0],
  ] as const)
    await papersOut.getByLabel(label).fill(String(count));
  await fillVotes(form, votes);
}

async function fillVotes(form: Locator, votes: readonly [number, number, number]): Promise<void> {
  const counted = form.getByRole('group', { name: '票数' });
  for (const [place, label] of ['赞成', '反对', '弃权'].entries())
    await counted.getByLabel(label).fill(String(votes[place]));
}

/** The line in which the page tells what was just decided. */
export const told = (page: Page): Locator => page.locator('.matter-outcome');

/** The stage the matter stands at, by its heading. */
export const openStage = (page: Page, name: string): Locator => page.getByRole('heading', { level: 2, name });

/** Ends a stage that needs no ballot. */
export async function agree(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '同意，进入下一环节' }).check();
  await page.getByRole('button', { name: '确定结论' }).click();
}
