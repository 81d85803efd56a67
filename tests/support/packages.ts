import type { PackageFile } from '../../electron/host/packages/make.ts';
import { createSigner, generateKey } from '../../electron/host/packages/signing.ts';
import type { PackageAbout, TrustedSigner } from '../../shared/domain/packages.ts';

export const TODAY = '2026-03-10';

/** The office of a small street, with a key of its own. */
export const office = (name = '延吉社区') =>
  createSigner(generateKey().pem, { office: name, name: '王秀兰' });

export const trusting = (...signers: readonly { publicKey: string; office: string }[]): TrustedSigner[] =>
  signers.map(({ publicKey, office: of }) => ({ publicKey, office: of, revokedAt: null }));

export const ABOUT: PackageAbout = {
  kind: 'notice',
  id: 'notice01',
  title: '关于加装充电桩的决议公示',
  street: '海伦路街道',
  community: '延吉社区',
  communityId: 'community1',
  madeAt: '2026-03-05T02:00:00.000Z',
  from: '2026-03-06',
  until: '2026-03-21',
};

export const FILES: readonly PackageFile[] = [
  text('index.html', '<!doctype html><title>公示</title><p>同意加装充电桩。</p>', 'text/html'),
  text('notice.json', '{"title":"关于加装充电桩的决议公示"}', 'application/json'),
  text('附件/方案 (1).csv', '项目,金额\n充电桩,80000\n', 'text/csv'),
];

export function text(name: string, content: string, mediaType = 'text/plain'): PackageFile {
  return { name, bytes: new Uint8Array(Buffer.from(content)), shown: name, mediaType };
}
