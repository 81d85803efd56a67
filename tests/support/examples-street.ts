import { plusDays } from '../../shared/domain/days.ts';
import type { BodyKind, ResolveBy } from '../../shared/domain/procedure.ts';
import type { Day, Id } from '../../shared/values.ts';
import type { Client, TestHost } from './hosts.ts';
import { walkMatterTo } from './matter-at.ts';

export const HERE = '宁夏路社区';
export const ELSEWHERE = '延安路社区';

/** A small street, and the ways of bringing a matter, a meeting or a ballot to the point where something is tried. */
export interface Street {
  readonly host: TestHost;
  readonly communityId: Id;
  readonly otherCommunityId: Id;
  readonly gridId: Id;
  readonly compoundId: Id;
  /** The residents' representatives, six of them, all with a vote. */
  readonly representatives: { readonly bodyId: Id; readonly people: readonly Id[] };
  today(): Day;
  daysLater(count: number): Day;
  matterAt(stage: string, resolveBy?: ResolveBy): Promise<Id>;
  /** A meeting of the representatives about the resolution of a new matter, called for today. */
  called(): Promise<{ matterId: Id; meetingId: Id }>;
  /** … at which all but the last have signed in. */
  attended(): Promise<{ matterId: Id; meetingId: Id }>;
  put(meetingId: Id): Promise<Id>;
  /** … and a ballot that is open. */
  voting(
    method: 'hands' | 'roll_call' | 'paper' | 'secret',
  ): Promise<{ matterId: Id; meetingId: Id; ballotId: Id }>;
  /** An ordinary meeting of the representatives today, with a first item; opened if asked. */
  planned(opened?: boolean): Promise<{ meetingId: Id; itemId: Id }>;
  /** A file that lies at the host. */
  file(name: string): Promise<{ hash: string; name: string }>;
  attach(matterId: Id, stage: string, ...kinds: string[]): Promise<void>;
  /** Everything the open stage asks for. */
  attachAll(matterId: Id): Promise<void>;
}

export async function buildStreet(host: TestHost): Promise<Street> {
  const { office } = host;
  const communityId = await community(host, HERE);
  const otherCommunityId = await community(host, ELSEWHERE);
  const { id: gridId } = await office.structure.saveGrid({
    id: null,
    communityId,
    name: '第一网格',
    station: '',
    households: 400,
    expectedVersion: 0,
  });
  const { id: compoundId } = await office.structure.saveCompound({
    id: null,
    communityId,
    gridId,
    name: '宁夏路12号院',
    households: 96,
    managed: false,
    expectedVersion: 0,
  });
  const bodyId = await body(host, communityId, 'representatives', '居民代表会议');
  const people: Id[] = [];
  for (const name of ['王秀兰', '李桂英', '张建国', '刘志强', '陈玉梅', '赵永福']) {
    people.push(await member(host, bodyId, communityId, name));
  }
  const street: Street = {
    host,
    communityId,
    otherCommunityId,
    gridId,
    compoundId,
    representatives: { bodyId, people },
    today: host.today,
    daysLater: (count) => plusDays(host.today(), count),
    async matterAt(stage, resolveBy = 'representatives') {
      const walking = { host: host.host, desk: office, setDay: host.setDay, today: host.today };
      const asked = { stage, title: `修整${HERE}步道`, community: HERE, resolveBy };
      return (await walkMatterTo(walking, asked)).id;
    },
    async called() {
      const matterId = await street.matterAt('resolve');
      const { ids } = await office.meetings.call({
        matterId,
        stage: 'resolve',
        noticedOn: street.daysLater(-5),
        heldOn: street.today(),
        bodies: [{ bodyId, body: '居民代表会议' }],
      });
      return { matterId, meetingId: ids[0] ?? '' };
    },
    async attended() {
      const called = await street.called();
      const entries = people.map((personId, place) => ({
        personId,
        presence: place < 5 ? ('present' as const) : ('excused' as const),
      }));
      await office.meetings.attend({ id: called.meetingId, entries });
      return called;
    },
    put: async (meetingId) =>
      (await office.motions.put({ meetingId, text: '同意修整步道', kind: 'yesNo' })).id,
    async voting(method) {
      const attended = await street.attended();
      const motionId = await street.put(attended.meetingId);
      const { id: ballotId } = await office.ballots.open({ motionId, method });
      return { ...attended, ballotId };
    },
    async planned(opened = false) {
      const { id: meetingId } = await office.meetings.plan({
        template: 'representatives',
        title: '居民代表会议例会',
        communityId,
        bodyId,
        body: '居民代表会议',
        heldOn: street.today(),
        startsAt: '14:30',
        place: '社区会议室',
        chair: '王秀兰',
        clerk: '李桂英',
        noticedOn: street.daysLater(-5),
        urgentReason: '',
      });
      const { items } = await office.agenda.day({ id: meetingId });
      if (opened) await office.meetings.open({ id: meetingId });
      return { meetingId, itemId: items[0]?.id ?? '' };
    },
    async file(name) {
      const { hash } = await host.host.files.put(new TextEncoder().encode(name));
      return { hash, name };
    },
    async attach(matterId, stage, ...kinds) {
      const { hash } = await host.host.files.put(new TextEncoder().encode('材料'));
      const files = kinds.map((kind) => ({ kind, hash, name: `${kind}.txt` }));
      await office.records.attach({ matterId, stage, files });
    },
    async attachAll(matterId) {
      const { matter, required } = await office.matters.get({ id: matterId });
      const lacking = required.filter((record) => !record.present).map((record) => record.kind);
      if (lacking.length > 0) await street.attach(matterId, matter.stage, ...lacking);
    },
  };
  return street;
}

async function community({ office }: TestHost, name: string): Promise<Id> {
  const figures = { shortName: name.slice(0, 3), households: 1200, residents: 3000, expectedVersion: 0 };
  return (await office.structure.saveCommunity({ id: null, name, ...figures })).id;
}

export async function body(
  { office }: { office: Pick<Client, 'structure'> },
  communityId: Id,
  kind: BodyKind,
  name: string,
): Promise<Id> {
  const saved = { id: null, communityId, gridId: null, kind, name, expectedVersion: 0 };
  return (await office.structure.saveBody(saved)).id;
}

/** A person who sits in a body from the first day on. */
export async function member(
  { office }: { office: Pick<Client, 'structure'> },
  bodyId: Id,
  communityId: Id,
  name: string,
  capacity: 'member' | 'probationary' | 'substitute' = 'member',
): Promise<Id> {
  const { id: personId } = await office.structure.savePerson({
    id: null,
    name,
    gender: 'unknown',
    communityId,
    gridId: null,
    expectedVersion: 0,
  });
  await office.structure.join({ bodyId, personId, capacity, since: '2026-01-01', until: null });
  return personId;
}
