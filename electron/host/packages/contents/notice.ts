import { PublicNotice, publicNoticeSchema } from '../../../../shared/contract/public-notice.ts';
import { publicNoticePaper } from '../../../../shared/documents/papers/public-notice.ts';
import type { PackageAbout } from '../../../../shared/domain/packages.ts';
import type { Instant } from '../../../../shared/values.ts';
import { wordFile } from '../../documents/word.ts';
import { sayIn } from '../../say.ts';
import { wordsIn } from '../../words.ts';
import { canonical, type PackageFile } from '../make.ts';
import { sha256 } from '../signing.ts';
import { noticePage } from './notice-page.ts';
import { popoloOf } from './popolo.ts';
import { posterPage } from './poster.ts';
import { votesTable } from './votes-table.ts';

/** What the package of a notice says of itself; `releasedAt` is of the record, so that the same record gives the same bytes. */
export const noticeAbout = (notice: PublicNotice, releasedAt: Instant): PackageAbout => ({
  kind: 'notice',
  id: notice.id,
  title: notice.title,
  street: notice.street,
  community: notice.community,
  communityId: notice.communityId,
  madeAt: releasedAt,
  from: notice.period.from,
  until: notice.period.until,
});

/**
 * A released notice as files: a page for people, the same for programs with its schema, and the votes as a table and
 * in Popolo. Only what the list of what may leave names can be in it: an unlisted field or attachment stops it.
 */
export function noticeFiles(given: PublicNotice, attached: ReadonlyMap<string, Uint8Array>): PackageFile[] {
  const notice = PublicNotice.parse(given);
  return [
    file('index.html', noticePage(notice), 'pageFile', 'text/html'),
    file('notice.json', canonical(notice), 'dataFile', 'application/json'),
    file('notice.schema.json', canonical(publicNoticeSchema()), 'schemaFile', 'application/schema+json'),
    file('votes.csv', votesTable(notice), 'tableFile', 'text/csv'),
    file('popolo.json', canonical(popoloOf(notice)), 'popoloFile', 'application/json'),
    ...attachmentFiles(notice, attached),
  ];
}

/** The notice as Word and as an A3 poster, beside what `noticeFiles` holds. The same notice gives the same bytes. */
export async function noticePapers(given: PublicNotice): Promise<PackageFile[]> {
  const notice = PublicNotice.parse(given);
  const poster = posterPage(notice, sha256(new Uint8Array(Buffer.from(canonical(notice)))));
  const word = await wordFile(publicNoticePaper(sayIn('zh-CN'), notice, false));
  const words = wordsIn('zh-CN');
  return [
    file('poster.html', poster, 'posterFile', 'text/html'),
    {
      name: 'notice.docx',
      bytes: new Uint8Array(word),
      shown: words('packages:noticePage.wordFile', {}),
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    },
  ];
}

/** The bytes that were released, and no others: `attached` holds them by their hash. */
export function attachmentFiles(
  notice: PublicNotice,
  attached: ReadonlyMap<string, Uint8Array>,
): PackageFile[] {
  return notice.attachments.map(({ name, sha256: released }) => {
    const bytes = attached.get(released);
    if (!bytes || sha256(bytes) !== released) throw new Error(`not the released attachment: ${name}`);
    return { name: `attachments/${name}`, bytes, shown: name, mediaType: 'application/octet-stream' };
  });
}

const file = (name: string, content: string, word: string, mediaType: string): PackageFile => ({
  name,
  bytes: new Uint8Array(Buffer.from(content, 'utf8')),
  shown: wordsIn('zh-CN')(`packages:noticePage.${word}`, {}),
  mediaType,
});
