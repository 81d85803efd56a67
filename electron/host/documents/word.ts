import type { OfficeDocument } from '../../../shared/documents/model.ts';

/** A document as Word's bytes. The library is read when the first Word file is asked for: a desk may never ask. */
export const wordFile = async (document: OfficeDocument): Promise<Buffer> =>
  (await import('./docx.ts')).writeDocx(document);
