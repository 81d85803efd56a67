import type { WriteTx } from '../../../db/transaction.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Day, Text } from '../../../shared/values.ts';
import { inBoth } from '../words.ts';
import { assertRecords, throughGate } from './gates.ts';
import type { AtStage } from './here.ts';
import { judgeRun, type RunJudgement } from './judging.ts';
import { conclude } from './moves.ts';
import { countedStep, type Step, sentenceOf } from './result.ts';

/**
 * Announces what the ballots of the open stage decided and moves the matter. Without a decision (no quorum, a tie,
 * a body that has still to meet) the stage stays open. Refuses `stages.recordsMissing` before a stage may end.
 */
export function announce(tx: WriteTx, here: AtStage, on: Day): Step {
  const judgement = judgeRun(tx, here);
  const { result, judged } = judgement;
  if (judgement.pending.length > 0) {
    refuse('meetings.notOpen', { why: 'pending', bodies: judgement.pending.map((meeting) => meeting.body) });
  }
  const sentence = withWaiting(sentenceOf(judged, here.stage.forms), judgement);
  if (!result.concluded) {
    const noQuorum = result.outcome === 'noQuorum';
    if (noQuorum !== here.matter.noQuorum) tx.matters.update(here.matter.id, { noQuorum }, tx.now);
    return countedStep(judged, sentence, here.matter.stage);
  }
  throughGate(tx, here, () => assertRecords(tx, here, 'end'));
  const end = result.outcome === 'carried' || result.outcome === 'chosen' ? 'passed' : 'failed';
  const stage = conclude(tx, here, { end, outcome: result.outcome ?? '', on, result: judged });
  return countedStep(judged, sentence, stage);
}

/** The sentence an announcement would give now; null while no vote has been judged or a meeting is still to be held. */
export function announcementOf(tx: Parameters<typeof judgeRun>[0], here: AtStage): Text | null {
  const judgement = judgeRun(tx, here);
  if (judgement.pending.length > 0 || judgement.result.outcome === null) return null;
  return withWaiting(sentenceOf(judgement.judged, here.stage.forms), judgement);
}

/** Says which body has still to vote. */
function withWaiting(sentence: Text, { result }: RunJudgement): Text {
  const { awaited, missingBodies } = result;
  if (result.concluded || result.outcome === 'noQuorum' || awaited.length + missingBodies.length === 0)
    return sentence;
  const waiting = inBoth((say) =>
    say('steps.waiting', {
      bodies: [...missingBodies.map((kind) => say(`words:bodyKinds.${kind}`)), ...awaited].join(say('and')),
    }),
  );
  return { 'zh-CN': sentence['zh-CN'] + waiting['zh-CN'], en: `${sentence.en} ${waiting.en}` };
}
