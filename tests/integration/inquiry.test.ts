import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeHtml } from '../../electron/host/documents/html.ts';
import { inquiryOf } from '../../electron/host/inquiry/inquiry-sheet.ts';
import { browserPrinter, usualPlaces } from '../../electron/host/outside/pdf.ts';
import { hereOf } from '../../electron/host/road/here.ts';
import type { Actor } from '../../shared/actor.ts';
import type { OfficeDocument } from '../../shared/documents/model.ts';
import { SIZE } from '../../shared/documents/page.ts';
import type { Id } from '../../shared/values.ts';
import { linesInPdf } from '../support/pdf-lines.ts';
import { tellStories } from '../support/story.ts';

const told = tellStories();
const stage = 'publish_decision';
const hasBrowser = usualPlaces().some((place) => existsSync(place));

function sheetOf(matterId: Id, language: 'zh-CN' | 'en' = 'zh-CN'): OfficeDocument {
  const { street } = told.now;
  const actor: Actor = {
    accountId: 'asks',
    name: '窗口',
    grants: [{ role: 'clerk', communityId: street.communityId }],
  };
  return street.host.host.transactions.read((tx) =>
    inquiryOf(tx, hereOf(tx, tx.matters.get(matterId)), actor, language),
  );
}

/** A matter whose notice hung with a gap and an objection, was carried out and appraised. */
async function carriedOut(): Promise<Id> {
  const { street, clerk, secretary, passDays } = told.now;
  const matterId = await street.matterAt(stage);
  await street.attachAll(matterId);
  const period = { from: street.today(), until: street.daysLater(15) };
  await clerk.notices.post({ matterId, stage, ...period, place: '东门公示栏' });
  await clerk.notices.object({ matterId, stage, text: '徐佩华家门口不要装，电话13812345678。' });
  passDays(16);
  await secretary.notices.answer({ matterId, stage, answer: '已和徐佩华说好。' });
  await clerk.notices.finish({ matterId, stage });
  await street.attachAll(matterId);
  return matterId;
}

test('a resident sees the whole road on it, the figures of the record, and no private word', async () => {
  const matterId = await carriedOut();
  const { secretary } = told.now;
  const page = await secretary.matters.get({ id: matterId });
  const text = JSON.stringify(sheetOf(matterId));
  for (const stop of page.road.filter(({ look }) => look === 'done'))
    expect(text).toContain(stop.name['zh-CN']);
  const verdict = page.meetings.flatMap(({ motions }) => motions).at(-1)?.ballot?.sentence?.['zh-CN'] ?? '?';
  expect(text).toContain(verdict);
  expect(text).toContain('异议不成立');
  expect(text).toContain('办理结果最迟');
  for (const word of ['徐佩华', '13812345678', '已和', page.matter.proposerContact || '没有联系方式'])
    expect(text).not.toContain(word);
  expect(JSON.stringify(sheetOf(matterId, 'en'))).not.toMatch(/documents:|inquiry\./);
});

test('a private word in the title or the note of the work is masked by the table of the gate', async () => {
  const { street, secretary } = told.now;
  const matterId = await street.matterAt('implement');
  await street.attachAll(matterId);
  await secretary.implementations.accept({
    matterId,
    finishedOn: street.today(),
    note: '3号楼2单元501室门前已修好，联系电话13812345678。',
  });
  const text = JSON.stringify(sheetOf(matterId));
  expect(text).toContain('门前已修好');
  expect(text).not.toContain('501');
  expect(text).not.toContain('13812345678');
});

describe.runIf(hasBrowser)('printed by a browser of this machine', () => {
  test('the whole road of a carried matter stands on one sheet of A4', async () => {
    const pages = linesInPdf(await browserPrinter()(writeHtml(sheetOf(await carriedOut()))), SIZE.body);
    expect(pages.length).toBe(1);
  });
});
