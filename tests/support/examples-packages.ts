import { fingerprintOf, generateKey } from '../../electron/host/packages/signing.ts';
import type { Id } from '../../shared/values.ts';
import type { Examples } from './examples.ts';
import { released } from './examples-releases.ts';
import type { Street } from './examples-street.ts';

type Packages = Pick<Examples, 'packages' | 'keys' | 'exchange'>;

const sent = async (street: Street): Promise<Id> => {
  const matterId = await street.matterAt('file');
  await street.attachAll(matterId);
  await street.host.office.filings.send({ matterId });
  return matterId;
};
const filingPackage = async (street: Street) =>
  street.host.office.packages.makeFiling({ matterId: await sent(street) });
const received = async (street: Street) => {
  const { hash } = await filingPackage(street);
  return street.host.office.exchange.receive({ hash });
};
const trusted = async ({ host }: Street) => {
  const { publicKey } = generateKey();
  return host.office.keys.trust({
    office: '延吉路街道',
    publicKey,
    fingerprint: fingerprintOf(publicKey),
  });
};

export const packageExamples: Packages = {
  packages: {
    list: () => ({}),
    makeFiling: async (street) => ({ matterId: await sent(street) }),
    makeNotice: async (street) => ({ releaseId: await released(street) }),
    async makeSite(street) {
      await released(street);
      return { communityId: street.communityId };
    },
    makeTrust: () => ({}),
    makeMeeting: async (street) => ({ meetingId: (await street.attended()).meetingId }),
    makeMatter: async (street) => ({ matterId: await street.matterAt('consult') }),
    kioskSettings: ({ communityId }) => ({ communityId, kiosk: '一楼大厅' }),
    check: async (street) => ({ hash: (await filingPackage(street)).hash }),
  },
  keys: {
    list: () => ({}),
    make: ({ communityId }) => ({ communityId }),
    revoke: async ({ host, communityId }) => ({
      id: (await host.office.keys.make({ communityId })).id,
      reason: '电脑被盗',
    }),
    trust: () => {
      const { publicKey } = generateKey();
      return { office: '延吉路街道', publicKey, fingerprint: fingerprintOf(publicKey) };
    },
    distrust: async (street) => ({ id: (await trusted(street)).id, reason: '单位撤并' }),
  },
  exchange: {
    list: () => ({ state: 'all' as const }),
    get: async (street) => ({ id: (await received(street)).id }),
    receive: async (street) => ({ hash: (await filingPackage(street)).hash }),
    acknowledge: async (street) => ({ id: (await received(street)).id, number: '海备〔2026〕3号' }),
    return: async (street) => ({ id: (await received(street)).id, reason: '签到表缺页' }),
    async takeAnswer(street) {
      const { office } = street.host;
      const { id } = await received(street);
      const { packageId } = await office.exchange.acknowledge({ id, number: '海备〔2026〕4号' });
      const made = (await office.packages.list({})).rows.find((row) => row.id === packageId);
      return { hash: made?.hash ?? '' };
    },
  },
};
