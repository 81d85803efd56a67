import { type IFontAttributesProperties, type IRunOptions, TextRun } from 'docx';
import { printable } from '../../../shared/documents/escape.ts';
import { type Face, TYPEFACES } from '../../../shared/documents/faces.ts';
import type { Words } from '../../../shared/documents/model.ts';

export interface Lettering {
  readonly face: Face;
  /** In points. */
  readonly size: number;
  readonly color?: string;
}

/** Text in one face, and where a span names another, in that one. */
export function runs(words: Words, lettering: Lettering): TextRun[] {
  const spans = typeof words === 'string' ? [{ text: words }] : words;
  return spans.flatMap(({ text, face, underlined }) =>
    // A line typed as a new one stays one.
    printable(text)
      .split('\n')
      .map(
        (line, place) =>
          new TextRun({
            text: line,
            ...letters({ ...lettering, face: face ?? lettering.face }),
            ...(underlined ? { underline: {} } : {}),
            ...(place === 0 ? {} : { break: 1 }),
          }),
      ),
  );
}

export const letters = ({ face, size, color }: Lettering): IRunOptions => ({
  font: fontOf(face),
  size: size * 2,
  ...(color === undefined ? {} : { color }),
});

/** One name for every script; the hint keeps quotation marks and dashes full-width. */
export function fontOf(face: Face): IFontAttributesProperties {
  const { name } = TYPEFACES[face];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
}
