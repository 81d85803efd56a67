import type { PublicNotice } from '../../../../shared/contract/public-notice.ts';
import { publicNoticePaper } from '../../../../shared/documents/papers/public-notice.ts';
import { Refusal } from '../../../../shared/errors.ts';
import type { Day } from '../../../../shared/values.ts';
import { writeHtml } from '../../documents/html.ts';
import type { Printer } from '../../outside/pdf.ts';
import { sayIn } from '../../say.ts';
import { wordsIn } from '../../words.ts';
import { openContainer } from '../container.ts';
import type { PackageFile } from '../make.ts';

const NAME = 'notice.pdf';

/**
 * The notice as PDF; null where nothing on this machine prints. Another version of a browser sets a page a hair
 * otherwise, so what was printed first for a release is kept: `earlier` is a package that was made of it before.
 */
export async function noticePdf(
  notice: PublicNotice,
  printer: Printer | null,
  earlier: Uint8Array | null,
): Promise<PackageFile | null> {
  const kept = earlier && openContainer(earlier).entries.get(`data/${NAME}`);
  const bytes = kept ?? (await printed(notice, printer));
  if (bytes === null) return null;
  const shown = wordsIn('zh-CN')('packages:noticePage.pdfFile', {});
  return { name: NAME, bytes, shown, mediaType: 'application/pdf' };
}

async function printed(notice: PublicNotice, printer: Printer | null): Promise<Uint8Array | null> {
  if (printer === null) return null;
  try {
    const pdf = await printer(writeHtml(publicNoticePaper(sayIn('zh-CN'), notice, false)));
    return dated(pdf, notice.publishedOn);
  } catch (thrown) {
    // A notice leaves also where nothing prints; Word, the page and the poster are in it.
    if (thrown instanceof Refusal && thrown.code.startsWith('documents.')) return null;
    throw thrown;
  }
}

/** The day of the notice in place of the minute of printing, sign for sign: every offset in the file stays true. */
function dated(pdf: Buffer, day: Day): Uint8Array {
  const stamp = `${day.replaceAll('-', '')}000000`;
  const text = pdf
    .toString('latin1')
    .replace(/(\/(?:CreationDate|ModDate) ?\(D:)\d{14}/g, (_whole, head: string) => `${head}${stamp}`);
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
