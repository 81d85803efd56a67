import { readFileSync } from 'node:fs';
import {
  type Finding,
  findPrivate,
  type Piece,
  type PrivateKind,
  type PublicRecord,
} from '../../../shared/domain/privacy.ts';
import { inProject } from '../project.mjs';

/** Lines as people write them; what must be found stands in ⟦kind|text⟧, a column heading before ‖. */
interface Corpus extends PublicRecord {
  readonly positive: readonly string[];
  readonly negative: readonly string[];
}

export interface LabelledLine {
  readonly piece: Piece;
  readonly marks: readonly { readonly kind: PrivateKind; readonly start: number; readonly end: number }[];
}

export interface Score {
  readonly kind: PrivateKind | 'all';
  readonly marked: number;
  readonly recalled: number;
  readonly found: number;
  readonly right: number;
}

export type CorpusName = 'privacy-corpus' | 'privacy-corpus-fresh';

export function readCorpus(name: CorpusName = 'privacy-corpus'): {
  known: PublicRecord;
  positive: LabelledLine[];
  negative: LabelledLine[];
} {
  const corpus = JSON.parse(readFileSync(inProject(`tests/support/${name}.json`), 'utf8')) as Corpus;
  return {
    known: corpus,
    positive: corpus.positive.map(labelled),
    negative: corpus.negative.map(labelled),
  };
}

/** A mark is recalled when findings cover every sign of it, whatever kind they say; a finding is right when it meets a mark. */
export function scoresOf(lines: readonly LabelledLine[], known: PublicRecord): Score[] {
  const judged = lines.map(({ piece, marks }) => ({ marks, findings: findPrivate(piece, known) }));
  const marks = judged.flatMap((line) => line.marks.map((mark) => ({ mark, findings: line.findings })));
  const findings = judged.flatMap((line) => line.findings.map((finding) => ({ finding, marks: line.marks })));
  const kinds = [...new Set(marks.map(({ mark }) => mark.kind))];
  const score = (kind: Score['kind']): Score => {
    const ofKind = marks.filter(({ mark }) => kind === 'all' || mark.kind === kind);
    const foundOfKind = findings.filter(({ finding }) => kind === 'all' || finding.kind === kind);
    return {
      kind,
      marked: ofKind.length,
      recalled: ofKind.filter((line) => isCovered(line.mark, line.findings)).length,
      found: foundOfKind.length,
      right: foundOfKind.filter((line) => line.marks.some((mark) => overlap(mark, line.finding))).length,
    };
  };
  return [...kinds.map(score), score('all')];
}

const isCovered = (mark: Span, findings: readonly Finding[]): boolean =>
  Array.from({ length: mark.end - mark.start }, (_, place) => mark.start + place).every((place) =>
    findings.some(({ start, end }) => start <= place && place < end),
  );

type Span = Pick<Finding, 'start' | 'end'>;

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

function labelled(line: string): LabelledLine {
  const [heading, cell] = line.includes('‖') ? line.split('‖') : [undefined, line];
  const marks: LabelledLine['marks'][number][] = [];
  let text = '';
  let rest = 0;
  const source = cell ?? '';
  for (const match of source.matchAll(/⟦(\w+)\|([^⟧]*)⟧/gu)) {
    text += source.slice(rest, match.index);
    const [whole, kind, marked = ''] = match;
    marks.push({ kind: kind as PrivateKind, start: text.length, end: text.length + marked.length });
    text += marked;
    rest = match.index + whole.length;
  }
  text += source.slice(rest);
  return { piece: heading === undefined ? { text } : { text, heading }, marks };
}
