import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../../db/ids.ts';
import { callerAs, type DirectClient } from '../../../electron/host/assemble.ts';
import { type Host, openHost } from '../../../electron/host/host.ts';
import { standingClock } from '../../../electron/host/outside/clock.ts';
import { migrationsFolder } from '../../../electron/host/places.ts';
import { installPresets } from '../../../electron/host/presets.ts';
import type { Actor } from '../../../shared/actor.ts';
import type { Day } from '../../../shared/values.ts';

/** A fresh store in a temporary folder with one community, and a clock that stands where a step puts it. */
export interface CaseDesk {
  readonly host: Host;
  readonly desk: DirectClient;
  readonly communityId: string;
  setDay(day: Day): void;
  close(): Promise<void>;
}

const CASE_ACTOR: Actor = {
  accountId: 'caserunner',
  name: '回放',
  grants: [
    { role: 'secretary', communityId: null },
    { role: 'filing', communityId: null },
  ],
};

export async function openCaseDesk(day: Day): Promise<CaseDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'yishiting-case-'));
  const clock = standingClock(noon(day));
  const host = await openHost({
    dataDir: folder,
    pageDir: null,
    migrationsDir: migrationsFolder(),
    clock,
    durable: false,
  });
  host.transactions.write({ id: CASE_ACTOR.accountId, name: CASE_ACTOR.name }, null, (tx) => {
    const storeId = newId();
    tx.store.create({ id: storeId, street: '回放', rehearsal: true, createdAt: tx.now });
    tx.record({ type: 'stores.created', subject: storeId, data: {} });
    // A case names its procedure, whatever year it plays in.
    installPresets(tx, '1900-01-01');
  });
  const desk = host.direct(callerAs(CASE_ACTOR));
  const { id: communityId } = await desk.structure.saveCommunity({
    id: null,
    name: '回放社区',
    shortName: '回放',
    households: 1000,
    residents: 2500,
    expectedVersion: 0,
  });
  return {
    host,
    desk,
    communityId,
    setDay: (next) => clock.set(noon(next)),
    async close() {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Noon in China: the same calendar day in UTC. */
const noon = (day: Day): string => `${day}T04:00:00.000Z`;
