import type { Language } from '../values.ts';
import type { Face } from './faces.ts';

/** Which paper it is; also the name under which its code is found again. */
export const PAPER_KINDS = [
  'notice',
  'agenda',
  'signIn',
  'ballots',
  'tally',
  'result',
  'stageRegister',
  'filing',
  'reminder',
  'inquiry',
  'publicNotice',
  'record',
  'summary',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** `official` is GB/T 9704: 22 lines of 28 characters. The others have narrower margins. */
export type PageStyle = 'official' | 'form' | 'table' | 'ballot';

/** One paper of the office, written once. Word, the printed page and the preview are three hands copying it. */
export interface OfficeDocument {
  readonly kind: PaperKind;
  /** As the file is called and the window is titled; what stands on the page is a block. */
  readonly title: string;
  readonly language: Language;
  readonly pageStyle: PageStyle;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
  /** The text in the square code on every page, by which a scan finds its meeting again. */
  readonly code: string | null;
  /** What a person reads beside the code. */
  readonly codeLabel: string;
  /** The words of the rehearsal mark on every page; null on a real paper. */
  readonly rehearsal: string | null;
  /** A small line at the foot of every page. */
  readonly footnote: string | null;
  readonly pageNumbers: PageNumbers;
}

/** `dashes` is — 1 — of GB/T 9704, outside on odd and even pages; `words` is 第1页，共3页. */
export type PageNumbers =
  | { readonly kind: 'none' }
  | { readonly kind: 'dashes' }
  | { readonly kind: 'words'; readonly before: string; readonly between: string; readonly after: string };

/** A stretch of text in one face. */
export interface Span {
  readonly text: string;
  readonly face?: Face;
  readonly underlined?: boolean;
}
export type Words = string | readonly Span[];

export type Align = 'left' | 'center' | 'right';

export type Block =
  /** 纪要标志: red, centred, 35 mm under the top of the type area. */
  | { readonly kind: 'mark'; readonly text: string }
  /** 编号 under the mark or the title. */
  | { readonly kind: 'number'; readonly text: string }
  /** Issuing body left, date right, each one character in. */
  | { readonly kind: 'imprint'; readonly left: string; readonly right: string }
  | { readonly kind: 'rule'; readonly color: 'red' | 'black' }
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  /** 一、 (一) 1. (1); from level 3 on the text may run on in the same paragraph. */
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3 | 4;
      readonly text: string;
      readonly after?: string;
    }
  | {
      readonly kind: 'paragraph';
      readonly words: Words;
      readonly indent?: 'first' | 'none';
      readonly align?: Align;
    }
  /** A verdict: ready-made, never broken from the line that follows. */
  | { readonly kind: 'sentence'; readonly words: Words }
  /** 主送机关: flush left, one line under the title, with a full-width colon. */
  | { readonly kind: 'addressee'; readonly text: string }
  /** 附件: the names of what is enclosed. */
  | { readonly kind: 'enclosures'; readonly word: string; readonly names: readonly string[] }
  /** 出席, 请假, 列席: wrapped lines stand under the first name. */
  | { readonly kind: 'attendance'; readonly word: string; readonly text: string }
  /** 署名 and 成文日期, placed by GB/T 9704. */
  | { readonly kind: 'signature'; readonly name: string; readonly date: string; readonly sealed: boolean }
  | { readonly kind: 'list'; readonly items: readonly { readonly mark: string; readonly words: Words }[] }
  | TableBlock
  /** 监票人：______, so many beside each other. */
  | { readonly kind: 'signatureLines'; readonly labels: readonly string[]; readonly columns: number }
  | { readonly kind: 'checkBoxes'; readonly options: readonly CheckBox[]; readonly beside: boolean }
  /** Small print: how a ballot paper is filled in. */
  | { readonly kind: 'note'; readonly words: Words }
  | { readonly kind: 'cutLine'; readonly text: string }
  | { readonly kind: 'space'; readonly lines: number }
  | { readonly kind: 'pageBreak' }
  | PapersBlock;

export interface CheckBox {
  readonly text: string;
  readonly checked: boolean;
}

/** Every table: forms to fill in, and lists whose head comes again on each page. */
export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly { readonly share: number; readonly align: Align }[];
  readonly head: readonly Row[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly cells: readonly Cell[];
  /** At least so high, for a hand to write in. */
  readonly heightMm?: number;
}

export interface Cell {
  /** One entry a line. */
  readonly lines: readonly Words[];
  readonly columns?: number;
  readonly rows?: number;
  /** The name of what stands beside or under it. */
  readonly label?: boolean;
  readonly align?: Align;
}

/** Equal papers on a sheet, with a line to cut along between them. */
export interface PapersBlock {
  readonly kind: 'papers';
  readonly perPage: number;
  readonly papers: readonly (readonly Block[])[];
  readonly cut: string;
}
