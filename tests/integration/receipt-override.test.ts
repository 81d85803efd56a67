import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { callerAs } from '../../electron/host/assemble.ts';
import { openHost } from '../../electron/host/host.ts';
import type { Actor, Role } from '../../shared/actor.ts';

const migrationsDir = fileURLToPath(new URL('../../db/migrations', import.meta.url));
const actor = (role: Role): Actor => ({
  accountId: `account-of-${role}`,
  name: role,
  grants: [{ role, communityId: null }],
});

test('a receipt set aside by two people lets the notice be prepared and posted', async () => {
  const clock = { now: () => '2026-11-24T02:00:00.000Z' };
  const host = await openHost({
    dataDir: ':memory:',
    sample: true,
    pageDir: null,
    migrationsDir,
    durable: false,
    clock,
    checkAnswers: true,
  });
  const secretary = host.direct(callerAs(actor('secretary')));
  const filing = host.direct(callerAs(actor('filing')));
  const [waiting] = (await secretary.filings.waiting({})).rows.filter((row) => row.overdue);
  const matterId = waiting?.matterId ?? '';
  const gates = ['filings.receiptMissing'];
  const { id } = await secretary.overrides.ask({ matterId, gates, reason: '答复期限已过五个工作日。' });
  await filing.overrides.confirm({ id });

  const stage = 'publish_decision';
  const { hash } = await host.files.put(new TextEncoder().encode('公示'));
  const files = ['公示', '脱敏稿'].map((kind) => ({ kind, hash, name: `${kind}.txt` }));
  await secretary.records.attach({ matterId, stage, files });
  await secretary.notices.post({ matterId, stage, from: '2026-11-24', until: '2026-12-09' });

  const page = await secretary.matters.get({ id: matterId });
  expect(page.matter.stage).toBe(stage);
  expect(page.overrides.map((override) => override.used)).toEqual([true]);
  expect(page.runs.find((run) => run.stage === 'file')?.outcome).toBe('overridden');
  await host.close();
}, 15_000);
