import type { Examples } from './examples.ts';
import type { Street } from './examples-street.ts';

type Releases = Pick<Examples, 'releases'>;

const STAGE = 'publish_decision';
export const written = (street: Street) => ({
  summary: '同意修整步道，联系人李桂英，电话13812345678。',
  plan: '铺设防滑地砖。',
  money: '街道为民服务资金8万元',
  schedule: '两个月完工',
  from: street.today(),
  until: street.daysLater(15),
  place: '公示栏',
  address: '宁夏路12号',
  telephone: '0532-83801234',
  hours: '工作日',
  supervision: '街道 0532-83809876',
});
const prepared = async (street: Street) => {
  const matterId = await street.matterAt(STAGE);
  return street.host.office.releases.prepare({ matterId, stage: STAGE, ...written(street) });
};
export const decided = async (street: Street) => {
  const { office } = street.host;
  const { id } = await prepared(street);
  const { findings } = await office.releases.get({ id });
  await office.releases.decide({ id, findingIds: findings.map((one) => one.id), choice: 'mask' });
  return id;
};

export const releaseExamples: Releases = {
  releases: {
    draft: async (street) => ({ matterId: await street.matterAt(STAGE), stage: STAGE }),
    prepare: async (street) => ({
      matterId: await street.matterAt(STAGE),
      stage: STAGE,
      ...written(street),
    }),
    get: async (street) => ({ id: (await prepared(street)).id }),
    list: () => ({ state: 'all' as const }),
    async decide(street) {
      const { id } = await prepared(street);
      const { findings } = await street.host.office.releases.get({ id });
      return { id, findingIds: findings.map((one) => one.id), choice: 'keep', reason: '本人书面同意' };
    },
    async decideFile(street) {
      const matterId = await street.matterAt(STAGE);
      const files = [await street.file('步道施工方案：铺设防滑地砖。')];
      const { office } = street.host;
      const { id } = await office.releases.prepare({ matterId, stage: STAGE, ...written(street), files });
      const fileId = (await office.releases.get({ id })).files[0]?.id ?? '';
      return { id, fileId, choice: 'leave_out' };
    },
    async approve(street) {
      const id = await decided(street);
      return { id, sha256: (await street.host.office.releases.get({ id })).sha256 };
    },
    withdraw: async (street) => ({ id: (await prepared(street)).id, reason: '金额写错' }),
  },
};

/** A notice that two people let go. */
export async function released(street: Street): Promise<string> {
  const id = await decided(street);
  const { office } = street.host;
  const { sha256 } = await office.releases.get({ id });
  await office.releases.approve({ id, sha256 });
  const second = await street.host.signIn(`放行人${id}`, [
    { role: 'clerk', communityId: street.communityId },
  ]);
  await second.releases.approve({ id, sha256 });
  return id;
}
