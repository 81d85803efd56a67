import type { OfficeDocument } from '../../../shared/documents/model.ts';
import { never } from '../../../shared/values.ts';
import type { Printer } from '../outside/pdf.ts';
import { writeHtml } from './html.ts';
import { wordFile } from './word.ts';

export const FORMATS = ['docx', 'pdf', 'html'] as const;
export type Format = (typeof FORMATS)[number];

export interface PaperFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** One document as a file to take away. Refuses `documents.noPrinter` for a PDF nothing here can print. */
export async function paperFile(
  document: OfficeDocument,
  format: Format,
  printer: Printer,
): Promise<PaperFile> {
  return {
    name: `${fileName(document.title)}.${format}`,
    type: TYPES[format],
    bytes: await bytesOf(document, format, printer),
  };
}

async function bytesOf(document: OfficeDocument, format: Format, printer: Printer): Promise<Buffer> {
  switch (format) {
    case 'docx':
      return wordFile(document);
    case 'pdf':
      return printer(writeHtml(document));
    case 'html':
      return Buffer.from(writeHtml(document));
    default:
      return never(format);
  }
}

const TYPES: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
};

/** A title as Windows lets a file be called, which asks for the most. */
const fileName = (title: string): string =>
  [
    ...title
      .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ]
    .slice(0, 80)
    .join('')
    .replace(/[. ]+$/, '');
