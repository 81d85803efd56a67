import { isContractProcedure } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Grant, may, ROLES, type Role, rolesThatMay } from '../../shared/actor.ts';
import { contract } from '../../shared/contract/index.ts';
import type { CommandMeta, QueryMeta } from '../../shared/contract/procedure.ts';
import { EXAMPLES, type Example } from '../support/examples.ts';
import { sit } from '../support/examples-hall.ts';
import { buildStreet, HERE, type Street } from '../support/examples-street.ts';
import { type Client, ROADS, type Road, refusalOf, startHost, type TestHost } from '../support/hosts.ts';

/** Every method of the contract but the streams, as the table that the whole spec goes through. */
interface Method {
  readonly path: string;
  readonly meta: QueryMeta | CommandMeta;
  readonly output: z.ZodType;
  readonly example: Example<object>;
}

const METHODS: readonly Method[] = Object.entries(contract).flatMap(([topic, verbs]) =>
  Object.entries(verbs).flatMap(([verb, procedure]) => {
    const example = (EXAMPLES as unknown as Record<string, Record<string, Example<object>>>)[topic]?.[verb];
    if (!isContractProcedure(procedure) || example === undefined) return [];
    const { meta, outputSchema } = procedure['~orpc'];
    return [
      { path: `${topic}.${verb}`, meta: meta as Method['meta'], output: outputSchema as z.ZodType, example },
    ];
  }),
);
const NEEDING = METHODS.filter(({ meta }) => meta.needs !== 'public');
const WITH_PERMISSION = METHODS.filter(({ meta }) => !['public', 'signedIn'].includes(meta.needs));
const named = (methods: readonly Method[]) => methods.map((method) => [method.path, method] as const);

const EVERYTHING: Grant[] = ROLES.map((role) => ({ role, communityId: null }));

function call(client: Client, path: string, input: unknown): Promise<unknown> {
  const [topic = '', verb = ''] = path.split('.');
  const verbs = (client as unknown as Record<string, Record<string, (given: unknown) => Promise<unknown>>>)[
    topic
  ];
  return verbs?.[verb]?.(input) ?? Promise.reject(new Error(path));
}

const needsPhone = (path: string): boolean =>
  path.startsWith('hall.') && METHODS.find((method) => method.path === path)?.meta.needs === 'hall.takePart';

/** Something that is never what a field should be. */
const spoilt = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? 'not this' : { not: 'this' };

test('the table holds every method of the contract', () => {
  const all = Object.values(contract).reduce((sum, verbs) => sum + Object.keys(verbs).length, 0);
  expect(METHODS.length + Object.keys(contract.live).length).toBe(all);
});

describe.each(ROADS)('asked over the road “%s”', (road: Road) => {
  let host: TestHost;
  let street: Street;
  let people = 0;
  const inputs = new Map<string, object>();

  beforeAll(async () => {
    host = await startHost(road);
    street = await buildStreet(host);
  });
  afterAll(() => host.close());

  /** Asked for and refused before it is done, an input may serve again. */
  async function inputOf({ path, example }: Method): Promise<object> {
    const input = inputs.get(path) ?? (await example(street));
    inputs.set(path, input);
    return input;
  }
  const somebody = (grants = EVERYTHING): Promise<Client> => {
    people += 1;
    return host.signIn(`person${people}`, grants);
  };

  /** What a phone asks needs a phone that has come in by code, and mostly one whose owner chose a name. */
  async function phone(path: string): Promise<Client> {
    const { client } = host.seat();
    if (!['hall.claim', 'hall.people'].includes(path)) return sit(street, client);
    const { sharing } = await host.office.hall.sharing({});
    await client.hall.join({ code: sharing?.code ?? '' });
    return client;
  }

  test.each(named(METHODS))('%s is done, and answers what it promises', async (path, method) => {
    const empty = path === 'setup.createAdmin' ? await startHost(road, { empty: true }) : null;
    const input = await inputOf(method);
    const client =
      empty !== null ? empty.seat().client : needsPhone(path) ? await phone(path) : await somebody();
    const answer = await call(client, path, input);
    expect(method.output.safeParse(answer).error?.issues ?? []).toEqual([]);
    await empty?.close();
  });

  test.each(named(METHODS))(
    '%s refuses a field that is not what it should be, and names it',
    async (path, method) => {
      const input = await inputOf(method);
      const client = await somebody();
      const fields = Object.keys(input).slice(0, road === 'direct' ? undefined : 1);
      for (const field of fields) {
        const wrong = { ...input, [field]: spoilt(input[field as keyof typeof input]) };
        const { code, details } = await refusalOf(call(client, path, wrong));
        expect([field, code]).toEqual([field, 'input.invalid']);
        const named = (details as { fields: string[] }).fields;
        expect([field, named.some((name) => name.split('.')[0] === field)]).toEqual([field, true]);
      }
    },
  );

  test.each(named(METHODS))('%s refuses a field it does not know, and names it', async (path, method) => {
    const asked = call(await somebody(), path, { ...(await inputOf(method)), nonsense: 1 });
    expect(await refusalOf(asked)).toMatchObject({
      code: 'input.invalid',
      details: { fields: expect.arrayContaining(['nonsense']) },
    });
  });

  test.each(named(NEEDING))('%s refuses somebody who has not signed in', async (path, method) => {
    const asked = call(host.seat().client, path, await inputOf(method));
    expect(await refusalOf(asked)).toMatchObject({ code: 'session.missing' });
  });

  test.each(named(WITH_PERMISSION))(
    '%s refuses roles that do not reach, and says which would',
    async (path, method) => {
      const permission = method.meta.needs as Parameters<typeof rolesThatMay>[0];
      const short: Role[] = ROLES.filter(
        (role) => !may({ accountId: '', name: '', grants: [{ role, communityId: null }] }, permission),
      );
      const input = await inputOf(method);
      for (const role of road === 'direct' ? short : short.slice(-1)) {
        const asked = call(await somebody([{ role, communityId: null }]), path, input);
        expect([role, await refusalOf(asked)]).toEqual([
          role,
          { code: 'permission.denied', details: { needs: permission, roles: rolesThatMay(permission) } },
        ]);
      }
    },
  );

  test.each(named(WITH_PERMISSION))(
    '%s keeps a community’s things from the people of another',
    async (path, method) => {
      const input = await method.example(street);
      const stranger = await somebody(ROLES.map((role) => ({ role, communityId: street.otherCommunityId })));
      const answer = await call(stranger, path, input).catch((thrown: { code?: string }) => thrown.code);
      if (typeof answer === 'string')
        expect(answer).toBe(needsPhone(path) ? 'hall.noSeat' : 'permission.otherCommunity');
      else expect(JSON.stringify(answer)).not.toContain(HERE);
    },
  );

  test('listeners hear after a commit that something changed, and what they slept through', async () => {
    const listener = host.seat().client;
    const hints = await listener.live.hints({});
    const next = hints.next();
    // The road is asynchronous: a hint that comes before the listener does is not for it.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await host.office.structure.renameStreet({ name: '江苏路街道' });
    const { value: first } = (await next) as { value: { seq: number } };
    expect(first).toMatchObject({ types: ['structure.streetChanged'] });
    await hints.return?.(undefined);

    await host.office.structure.renameStreet({ name: '海伦路街道' });
    const again = await listener.live.hints({}, { lastEventId: String(first.seq) });
    expect((await again.next()).value).toMatchObject({
      types: ['structure.streetChanged'],
      seq: first.seq + 1,
    });
    await again.return?.(undefined);
  });
});
