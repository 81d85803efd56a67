import jsQR from 'jsqr';

export interface PageCode {
  readonly code: string;
  /** Which paper it is, as it was printed. */
  readonly paper: string;
}

/** A scan is often larger than needed; the square code is found at this width, and fast. */
const WIDEST = 2000;

/** Reads the code printed on a page of a meeting; null where there is none to be read. */
export async function readPageCode(picture: Blob): Promise<PageCode | null> {
  const bitmap = await createImageBitmap(picture).catch(() => null);
  if (bitmap === null) return null;
  const scale = Math.min(1, WIDEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) return null;
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height);
  return codeIn(jsQR(data, width, height)?.data ?? '');
}

/** `YST:AB23CD45:signIn` as it stands in the code. */
export function codeIn(text: string): PageCode | null {
  const [, code = '', paper = ''] = /^YST:([0-9A-Z]{4,16}):(\w{2,20})$/.exec(text) ?? [];
  return code === '' ? null : { code, paper };
}
