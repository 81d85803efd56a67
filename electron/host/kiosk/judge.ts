import type { KioskNotice, KioskSettings } from '../../../shared/contract/kiosk.ts';
import { PublicNotice } from '../../../shared/contract/public-notice.ts';
import { compoundsIn } from '../../../shared/domain/kiosk.ts';
import type { TrustedSigner } from '../../../shared/domain/packages.ts';
import type { Day } from '../../../shared/values.ts';
import { readTrustList } from '../packages/trust-list.ts';
import { verifyPackage } from '../packages/verify.ts';

export type Judgement =
  | { readonly kind: 'notice'; readonly shown: KioskNotice }
  | { readonly kind: 'trust'; readonly signers: readonly TrustedSigner[]; readonly madeAt: string }
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string };

/** May this file be shown on this screen today? Everything that is not clearly so is refused by name. */
export function judge(bytes: Uint8Array, { trusted, communityId }: KioskSettings, today: Day): Judgement {
  const report = verifyPackage(bytes, { trusted, today });
  const [trouble] = report.troubles;
  if (trouble) return refused(trouble.code, trouble.file ?? trouble.day ?? '');
  const { about, signer, files } = report;
  if (!report.sound || !report.trusted || !about || !signer) return refused('parts.wrong');
  // A clock that is years off must not make a notice irreplaceable.
  if (about.madeAt.slice(0, 10) > nextDay(today)) return refused('dates.early', about.madeAt.slice(0, 10));
  if (about.kind === 'trust') {
    const signers = trustIn(files.get('trust.json'));
    return signers ? { kind: 'trust', signers, madeAt: about.madeAt } : refused('content.unreadable');
  }
  if (about.kind !== 'notice') return refused('kind.notShown');
  const notice = noticeIn(files.get('notice.json'));
  if (notice === null) return refused('content.unreadable');
  if (notice.communityId !== communityId) return refused('community.other', notice.community);
  if (about.communityId !== null && about.communityId !== communityId)
    return refused('community.other', about.community);
  if (today < notice.period.from) return refused('dates.early', notice.period.from);
  if (today > notice.period.until) return refused('dates.over', notice.period.until);
  const { office, name, fingerprint, signedAt } = signer;
  const proof = { office, name, fingerprint, signedAt };
  const shown = { notice, compounds: compoundsIn(notice), proof, madeAt: about.madeAt };
  return { kind: 'notice', shown };
}

const refused = (code: string, detail = ''): Judgement => ({ kind: 'refused', code, detail });

function noticeIn(bytes: Uint8Array | undefined): PublicNotice | null {
  try {
    const read = PublicNotice.safeParse(JSON.parse(Buffer.from(bytes ?? []).toString('utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

function trustIn(bytes: Uint8Array | undefined): readonly TrustedSigner[] | null {
  try {
    const signers = readTrustList(Buffer.from(bytes ?? []).toString('utf8'));
    // A list without anyone would leave a screen that nothing can reach any more.
    return signers.some(({ revokedAt }) => revokedAt === null) ? signers : null;
  } catch {
    return null;
  }
}

const nextDay = (day: Day): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
