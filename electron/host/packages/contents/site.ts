import type { ReleaseRow } from '../../../../db/repositories/releases.ts';
import { PublicNotice, publicNoticeSchema } from '../../../../shared/contract/public-notice.ts';
import type { PackageAbout } from '../../../../shared/domain/packages.ts';
import { refuse } from '../../../../shared/errors.ts';
import type { Id } from '../../../../shared/values.ts';
import { wordsIn } from '../../words.ts';
import { canonical, type PackageFile } from '../make.ts';
import { attachmentFiles } from './notice.ts';
import { noticePage } from './notice-page.ts';
import { aroundNotice, listPage, type SiteNotice } from './site-pages.ts';

export interface SiteContent {
  readonly about: PackageAbout;
  readonly office: string;
  readonly notices: readonly SiteNotice[];
}

/** 公开站: what was let go, the newest first; the same releases give the same bytes. Refuses `packages.noNotices`. */
export function siteContent(
  released: readonly ReleaseRow[],
  { office, street, communityId }: { office: string; street: string; communityId: Id | null },
): SiteContent {
  const [newest] = released;
  if (newest?.releasedAt == null) return refuse('packages.noNotices', {});
  const notices = released.map((row): SiteNotice => {
    const later = released.findLast(
      (other) =>
        other.matterId === row.matterId &&
        other.stage === row.stage &&
        (other.releasedAt ?? '') > (row.releasedAt ?? ''),
    );
    return {
      releaseId: row.id,
      matterId: row.matterId,
      notice: PublicNotice.parse(JSON.parse(row.published ?? '')),
      replacedBy: later?.id ?? null,
    };
  });
  const about: PackageAbout = {
    kind: 'site',
    id: communityId ?? 'street',
    title: t('title', { office }),
    street,
    community: communityId === null ? '' : (notices[0]?.notice.community ?? ''),
    communityId,
    madeAt: newest.releasedAt,
    from: null,
    until: null,
  };
  return { about, office, notices };
}

/** `attached` gives the bytes of an attachment by the hash that was released. */
export function siteFiles(
  { office, notices }: SiteContent,
  attached: ReadonlyMap<string, Uint8Array>,
): PackageFile[] {
  return [
    file('index.html', listPage(office, notices), t('listFile'), 'text/html'),
    file('notices.json', canonical(notices.map(({ notice }) => notice)), t('list'), 'application/json'),
    file('notice.schema.json', canonical(publicNoticeSchema()), t('schema'), 'application/schema+json'),
    ...notices.flatMap((one) => {
      const folder = `notices/${one.releaseId}/`;
      const page = noticePage(one.notice, aroundNotice(one, pairOf(one, notices)));
      return [
        file(`${folder}index.html`, page, one.notice.title, 'text/html'),
        ...attachmentFiles(one.notice, attached).map((enclosed) => ({
          ...enclosed,
          name: `${folder}${enclosed.name}`,
        })),
      ];
    }),
  ];
}

const pairOf = (one: SiteNotice, all: readonly SiteNotice[]): SiteNotice | null =>
  all.find(
    (other) =>
      other.matterId === one.matterId && other.notice.kind !== one.notice.kind && other.replacedBy === null,
  ) ?? null;

const file = (name: string, content: string, shown: string, mediaType: string): PackageFile => ({
  name,
  bytes: new Uint8Array(Buffer.from(content, 'utf8')),
  shown,
  mediaType,
});

const t = (word: string, values: Record<string, unknown> = {}): string =>
  wordsIn('zh-CN')(`packages:site.${word}`, values);
