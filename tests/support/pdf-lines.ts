import { inflateSync } from 'node:zlib';

export interface PdfLine {
  /** In points from the top and from the left of the sheet. */
  readonly baseline: number;
  readonly starts: readonly number[];
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

/** Chromium writes in pixels, three quarters of a point each. */
const POINTS = 0.75;

/** Where each character of one size stands on the pages of a PDF that Chromium made. Reads nothing else, and no other PDF. */
export function linesInPdf(pdf: Buffer, sizePt: number): PdfPage[] {
  const text = pdf.toString('latin1');
  const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return pageStreams(pdf, text).map((stream, page) => ({
    width: Number(boxes[page]?.[1]),
    height: Number(boxes[page]?.[2]),
    lines: linesOf(stream, sizePt),
  }));
}

function pageStreams(pdf: Buffer, text: string): string[] {
  return [...text.matchAll(/<<([\s\S]*?)>>\s*stream\r?\n/g)]
    .filter(([, head = '']) => /\/FlateDecode/.test(head) && !/\/(Subtype|Length1)\b/.test(head))
    .map((match) => {
      const start = match.index + match[0].length;
      const length = Number(/\/Length (\d+)/.exec(match[1] ?? '')?.[1]);
      return inflateSync(pdf.subarray(start, start + length)).toString('latin1');
    })
    .filter((stream) => / Tf\n/.test(stream));
}

function linesOf(stream: string, sizePt: number): PdfLine[] {
  const starts = new Map<number, number[]>();
  let [size, x, y, shiftX, shiftY] = [0, 0, 0, 0, 0];
  for (const step of stream.matchAll(
    /([\d.]+) 0 0 \1 ([\d.-]+) ([\d.-]+) cm|\/F\d+ ([\d.]+) Tf|1 0 0 -1 ([\d.-]+) ([\d.-]+) Tm|([\d.-]+) ([\d.-]+) Td|<[0-9A-F]+> Tj/g,
  )) {
    const [, scale, across, below, font, left, top, right, down] = step;
    // The margins are a shift of everything that follows.
    if (scale !== undefined)
      [shiftX, shiftY] = [Number(across) / Number(scale), Number(below) / Number(scale)];
    else if (font !== undefined) size = Number(font) * POINTS;
    else if (left !== undefined) [x, y] = [Number(left) + shiftX, Number(top) + shiftY];
    else if (right !== undefined) [x, y] = [x + Number(right), y - Number(down)];
    else if (Math.abs(size - sizePt) < 0.1) {
      const baseline = Math.round(y * POINTS * 100) / 100;
      starts.set(baseline, [...(starts.get(baseline) ?? []), x * POINTS]);
    }
  }
  return [...starts]
    .map(([baseline, places]) => ({ baseline, starts: places.toSorted((a, b) => a - b) }))
    .sort((a, b) => a.baseline - b.baseline);
}
