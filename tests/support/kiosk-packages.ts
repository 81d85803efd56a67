import { makePackage } from '../../electron/host/packages/make.ts';
import { createSigner, generateKey, type Signer } from '../../electron/host/packages/signing.ts';
import { writeTrustList } from '../../electron/host/packages/trust-list.ts';
import type { KioskSettings } from '../../shared/contract/kiosk.ts';
import type { PublicNotice } from '../../shared/contract/public-notice.ts';
import type { PackageAbout } from '../../shared/domain/packages.ts';

/** Packages for a public screen, as the desk makes them. */

export const COMMUNITY_ID = 'community0001';
export const TODAY = '2026-03-05';

export const newSigner = (office = '金门路社区居民委员会'): Signer =>
  createSigner(generateKey().pem, { office, name: '王秀兰' });

export const settingsFor = (...signers: Signer[]): KioskSettings => ({
  format: 'yishiting-kiosk/1',
  kiosk: '一楼大厅',
  street: '海伦路街道',
  community: '金门路社区',
  communityId: COMMUNITY_ID,
  trusted: signers.map(({ publicKey, office }) => ({ publicKey, office, revokedAt: null })),
});

export function noticeOf(n: number, changed: Partial<PublicNotice> = {}): PublicNotice {
  return {
    format: 'yishiting-notice/1',
    id: `notice${String(n).padStart(6, '0')}`,
    kind: n % 3 === 0 ? 'result' : 'resolution',
    number: `金门路公示〔2026〕${n}号`,
    title: TITLES[n % TITLES.length] ?? '',
    matterNumber: `2026-${n}`,
    street: '海伦路街道',
    community: '金门路社区',
    communityId: COMMUNITY_ID,
    summary: '居民会议通过：在小区北门外增设非机动车停车棚两处，可停放电动自行车60辆，配充电口24个。',
    decidedBy: '金门路社区居民会议',
    decidedOn: '2026-03-01',
    votes: [
      {
        motion: '是否增设停车棚',
        due: 45,
        present: 31,
        for: 22,
        against: 6,
        abstain: 3,
        blank: 0,
        invalid: 0,
        options: [],
        sentence:
          '应到45人，实到31人，法定至少23人，会议有效；同意22人，须超过到会的半数（至少16人），通过。',
      },
    ],
    plan: '由物业公司负责施工，社区居委会监督；施工期间北门人行道改走东侧。',
    money: '预算48,600元，从公共收益中列支。',
    schedule: '2026年4月10日开工，4月30日前完工。',
    result: null,
    period: { from: '2026-03-02', until: '2026-03-17', days: 15, place: '社区公开栏' },
    objecting: {
      how: '公示期内以书面形式向居民委员会提出，写明事项、理由和联系方式；五日内答复。',
      address: '海伦路128号社区服务站一楼',
      telephone: '0532-83000000',
      hours: '工作日9:00至17:00',
    },
    supervision: '海伦路街道办事处基层治理科，0532-83000001',
    laws: ['《中华人民共和国城市居民委员会组织法》第十九条'],
    overrides: [],
    replaces: null,
    publisher: '金门路社区居民委员会',
    publishedOn: '2026-03-02',
    attachments: [],
    ...changed,
  };
}

const TITLES = [
  '关于金门小区北门增设非机动车停车棚的决议',
  '关于香港花园电梯大修动用维修资金的决议',
  '关于修订居民公约中养犬管理条款的决议',
  '关于海信家园三号楼加装电梯配套管线迁改方案及其施工期间临时出行安排的决议',
];

export function noticePackage(
  notice: PublicNotice,
  signer: Signer,
  changed: Partial<PackageAbout> = {},
): Uint8Array {
  const { id, title, street, community, communityId, period } = notice;
  const about: PackageAbout = {
    kind: 'notice',
    id,
    title,
    street,
    community,
    communityId,
    madeAt: '2026-03-02T01:00:00.000Z',
    from: period.from,
    until: period.until,
    ...changed,
  };
  const bytes = new Uint8Array(Buffer.from(`${JSON.stringify(notice, null, 2)}\n`, 'utf8'));
  const file = { name: 'notice.json', bytes, shown: '公示内容', mediaType: 'application/json' };
  return makePackage(about, [file], signer);
}

export function trustPackage(by: Signer, signers: readonly Signer[], madeAt: string): Uint8Array {
  const text = writeTrustList(
    signers.map(({ publicKey, office }) => ({ publicKey, office, revokedAt: null })),
  );
  const about: PackageAbout = {
    kind: 'trust',
    id: 'trustlist01',
    title: '信任名单',
    street: '海伦路街道',
    community: '金门路社区',
    communityId: null,
    madeAt,
    from: null,
    until: null,
  };
  const bytes = new Uint8Array(Buffer.from(text, 'utf8'));
  return makePackage(
    about,
    [{ name: 'trust.json', bytes, shown: '信任名单', mediaType: 'application/json' }],
    by,
  );
}
