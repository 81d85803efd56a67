import type { Files } from '../files.ts';
import { pdfPaper, pngPicture } from './paper.ts';

export interface Attachment {
  readonly kind: string;
  readonly hash: string;
  readonly name: string;
}

/** One file for each kind of record, made when first asked for; every matter attaches the same bytes. */
export function createAttachments(files: Files, street: string): (kind: string) => Promise<Attachment> {
  const known = new Map<string, Attachment>();
  return async (kind) => {
    const earlier = known.get(kind);
    if (earlier) return earlier;
    const isPhoto = kind.includes('照片');
    const bytes = isPhoto
      ? pngPicture(known.size)
      : pdfPaper(kind, [`${street}（演练）`, '本件为演练材料，人员、数字均为虚构，不作任何依据。']);
    const { hash } = await files.put(bytes);
    const attachment = { kind, hash, name: `${kind}.${isPhoto ? 'png' : 'pdf'}` };
    known.set(kind, attachment);
    return attachment;
  };
}
