import { findPrivate } from '../../../shared/domain/privacy.ts';
import { say } from '../words.mjs';
import { type CorpusName, readCorpus, type Score, scoresOf } from './gate-score.ts';
import type { Line } from './table.ts';

const LEAST_RECALL = 0.98;
const LEAST_PRECISION = 0.95;
/** A number that slips through cannot be called back. */
const NEVER_LOST: readonly Score['kind'][] = ['identity', 'telephone', 'bank'];

/** The findings of the release gate on the labelled lines: recall in the column of ours, precision in the next. */
export function measureGate(): Line[] {
  return [
    ...linesOf('privacy-corpus', 'gate', () => true),
    ...linesOf('privacy-corpus-fresh', 'gateFresh', isAllTogether),
    ...linesOf('privacy-corpus-fresh', 'gateUnseen', ({ kind }) => kind === 'all', isUnseen),
  ];
}

/** Of the fresh lines one figure is enough, and those numbers; the first lines show each kind. */
const isAllTogether = ({ kind }: Score): boolean => kind === 'all' || NEVER_LOST.includes(kind);

/** Every third fresh line was not shown to whoever changed the rules: it tells most of text to come. */
const isUnseen = (_line: unknown, place: number): boolean => place % 3 === 2;

function linesOf(
  corpus: CorpusName,
  word: 'gate' | 'gateFresh' | 'gateUnseen',
  isShown: (score: Score) => boolean,
  isTaken: (line: unknown, place: number) => boolean = () => true,
): Line[] {
  const { known, positive, negative } = readCorpus(corpus);
  const lines = [...positive, ...negative].filter(isTaken);
  const started = performance.now();
  for (const { piece } of lines) findPrivate(piece, known);
  const spent = performance.now() - started;
  return scoresOf(lines, known)
    .filter(isShown)
    .map((score) => {
      const recall = score.recalled / score.marked;
      const precision = score.found === 0 ? 1 : score.right / score.found;
      const least = NEVER_LOST.includes(score.kind) ? 1 : LEAST_RECALL;
      return {
        what: say(`bench.${word}`, {
          kind: say(`bench.gateKinds.${score.kind}`),
          count: score.marked,
        }),
        ours: say('bench.gateRecall', { share: percent(recall) }),
        raw: say('bench.gatePrecision', { share: percent(precision) }),
        ratio: score.kind === 'all' ? `${(spent / lines.length).toFixed(2)} ms` : '',
        aim: `≥ ${percent(least)} · ≥ ${percent(LEAST_PRECISION)}`,
        reached: recall >= least && precision >= LEAST_PRECISION,
      };
    });
}

const percent = (share: number): string => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
