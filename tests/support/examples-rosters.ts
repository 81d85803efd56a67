import type { Examples } from './examples.ts';
import { body, type Street } from './examples-street.ts';

type Rosters = Pick<Examples, 'rosters'>;

let rosters = 0;

/** A roster of two, lying at the host, for a body of its own. */
async function reading({ host, communityId }: Street) {
  rosters += 1;
  const bodyId = await body(host, communityId, 'council', `居民议事会${rosters}`);
  const bytes = new TextEncoder().encode(`姓名,性别\n王秀${'兰芳英'[rosters % 3]},女\n李国强,男\n`);
  const { hash } = await host.host.files.put(bytes);
  return { bodyId, file: { hash, name: '名册.csv' } };
}

async function looking(street: Street) {
  const columns: ('name' | 'gender')[] = ['name', 'gender'];
  return { ...(await reading(street)), sheet: 0, headerRow: 1, columns, since: '2026-03-05', until: null };
}

export const rosterExamples: Rosters = {
  rosters: {
    read: async (street) => ({ ...(await reading(street)), sheet: null }),
    preview: looking,
    async confirm(street) {
      const asked = await looking(street);
      const { fingerprint } = await street.host.office.rosters.preview(asked);
      return { ...asked, fingerprint };
    },
  },
};
