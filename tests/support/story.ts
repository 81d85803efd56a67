import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, expect } from 'vitest';
import { callerAs, type DirectClient } from '../../electron/host/assemble.ts';
import type { Role } from '../../shared/actor.ts';
import type { Id } from '../../shared/values.ts';
import { buildStreet, type Street } from './examples-street.ts';
import { startHost, type TestHost } from './hosts.ts';

/** The people of a story, each with a role in the community where it is told (the filing officer in the street). */
export interface Story {
  readonly host: TestHost;
  readonly street: Street;
  readonly secretary: DirectClient;
  readonly clerk: DirectClient;
  readonly teller: DirectClient;
  readonly supervisor: DirectClient;
  readonly filing: DirectClient;
  readonly admin: DirectClient;
  /** Somebody else, and what they may do where. */
  as(name: string, role: Role, communityId?: Id | null): DirectClient;
  /** The same window sends the same command again. */
  again(commandId: string): DirectClient;
  passDays(count: number): void;
}

/** What a resident asked for, but for the community where they live. */
export const PROPOSAL = {
  title: '修整步道',
  situation: '雨天积水。',
  gridId: null,
  level: 'community' as const,
  resolveBy: 'representatives' as const,
  proposerKind: 'resident' as const,
  proposerName: '李桂英',
  proposerContact: '138 0000 0000',
  households: 120,
  commonParts: false,
  combine: null,
};

/** A new street for each test of a file; when a test ends, the journal of what it did still holds together. */
export function tellStories(): { readonly now: Story } {
  const told: { now: Story } = {} as { now: Story };
  beforeEach(async () => {
    told.now = await openStory();
  });
  afterEach(async () => {
    expect((await told.now.host.office.journal.verify({})).firstFault).toBeNull();
    await told.now.host.close();
  });
  return told;
}

async function openStory(): Promise<Story> {
  const host = await startHost('direct');
  const street = await buildStreet(host);
  const as = (name: string, role: Role, communityId: Id | null = street.communityId) =>
    host.host.direct(callerAs({ accountId: `account-${name}`, name, grants: [{ role, communityId }] }));
  return {
    host,
    street,
    as,
    secretary: as('王书记', 'secretary'),
    clerk: as('小李', 'clerk'),
    teller: as('计票人', 'teller'),
    supervisor: as('监委会老赵', 'supervisor'),
    filing: as('街道备案员', 'filing', null),
    admin: as('管理员', 'admin', null),
    again: (commandId) => {
      const grants = [{ role: 'secretary' as const, communityId: street.communityId }];
      const caller = callerAs({ accountId: 'account-王书记', name: '王书记', grants });
      const reqHeaders = new Headers({ 'x-command-id': commandId });
      return createRouterClient(host.host.router, { context: { caller, reqHeaders } });
    },
    passDays: (count) => host.setDay(street.daysLater(count)),
  };
}
