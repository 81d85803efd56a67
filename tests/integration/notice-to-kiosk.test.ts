import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openKiosk } from '../../electron/host/kiosk/kiosk.ts';
import { standingClock } from '../../electron/host/outside/clock.ts';
import { released } from '../support/examples-releases.ts';
import { tellStories } from '../support/story.ts';

const told = tellStories();

async function bytesOf(hash: string): Promise<Uint8Array> {
  return new Uint8Array(await new Response(told.now.host.host.files.open(hash)).arrayBuffer());
}

test('a notice that two people let go is packed, verifies, and is shown by a screen that was set up here', async () => {
  const { street, secretary } = told.now;
  const releaseId = await released(street);
  const { hash } = await secretary.packages.makeNotice({ releaseId });
  expect(await secretary.packages.makeNotice({ releaseId })).toMatchObject({ hash });
  const report = await secretary.packages.check({ hash });
  expect(report).toMatchObject({ sound: true, trusted: true, troubles: [] });
  const names = report.files.map((file) => file.name);
  expect(names).toEqual(
    expect.arrayContaining(['index.html', 'notice.json', 'notice.schema.json', 'votes.csv']),
  );

  const folder = mkdtempSync(join(tmpdir(), 'yishiting-to-kiosk-'));
  const inbox = join(folder, 'inbox');
  mkdirSync(inbox);
  const { communityId } = street;
  const settings = await secretary.packages.kioskSettings({ communityId, kiosk: '一楼大厅' });
  writeFileSync(join(inbox, 'kiosk.json'), JSON.stringify(settings));
  writeFileSync(join(inbox, 'notice.zip'), await bytesOf(hash));
  const clock = standingClock(`${street.today()}T02:00:00.000Z`);
  const kiosk = openKiosk({ dataDir: join(folder, 'data'), inbox, clock, printer: false });
  const shown = kiosk.state();
  kiosk.close();
  rmSync(folder, { recursive: true, force: true });
  expect(shown.refused).toEqual([]);
  expect(shown.place?.community).toBe('宁夏路社区');
  expect(shown.notices.map(({ notice }) => notice.kind)).toEqual(['resolution']);
  expect(JSON.stringify(shown.notices)).not.toContain('13812345678');
});

test('nothing is packed before two people let it go', async () => {
  const { street, secretary } = told.now;
  const matterId = await street.matterAt('publish_decision');
  const fields = { summary: '同意。', from: street.today(), until: street.daysLater(15) };
  const { id } = await secretary.releases.prepare({ matterId, stage: 'publish_decision', ...fields });
  await expect(secretary.packages.makeNotice({ releaseId: id })).rejects.toMatchObject({
    code: 'releases.notReleased',
  });
});
