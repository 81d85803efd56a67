import { wordsIn } from '../../../electron/host/words.ts';
import { areaText } from '../../../shared/domain/areas.ts';
import { refusalSentence } from '../../../shared/i18n/refusal-sentence.ts';
import type { StepAnswer } from './acts.ts';
import type { Played } from './play.ts';

/** The line printed for a step: one JSON object, figures as people write them (areas as m² with two decimals). */
export interface Line {
  readonly step: number;
  readonly accepted: boolean;
  readonly refusal: string | null;
  readonly outcome: string | null;
  readonly chosen: readonly string[];
  readonly quorum: unknown;
  readonly verdict: unknown;
  readonly sentence: string;
  readonly stage: string;
  readonly details?: unknown;
}

export function lineFor(step: number, played: Played, stage: string): Line {
  if ('refusal' in played) {
    const { refusal, details } = played;
    const sentence = refusalSentence({ code: refusal, details }, wordsIn('zh-CN'), 'zh-CN');
    const quorum = refusal === 'ballots.quorumMissing' ? quorumFrom(details) : null;
    return {
      step,
      accepted: false,
      refusal,
      outcome: null,
      chosen: [],
      quorum,
      verdict: null,
      sentence,
      stage,
      details,
    };
  }
  const { outcome, chosen, quorum, verdict, sentence } = played.answer;
  return {
    step,
    accepted: true,
    refusal: null,
    outcome,
    chosen,
    quorum: measured(quorum),
    verdict: measured(verdict),
    sentence: sentence['zh-CN'],
    stage,
  };
}

const quorumFrom = (details: Readonly<Record<string, unknown>>) => ({
  base: details.due,
  present: details.present,
  needed: details.needed,
  held: false,
});

/** Heads alone are printed flat; owners by head and by area, each for itself. */
function measured(figures: StepAnswer['quorum'] | StepAnswer['verdict']): unknown {
  if (figures === null || figures.area === null) return figures?.heads ?? null;
  const area = Object.fromEntries(
    Object.entries(figures.area).map(([name, value]) => [
      name,
      typeof value === 'number' ? areaText(value) : value,
    ]),
  );
  return { heads: figures.heads, area };
}
