import { newId } from '../../../db/ids.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { appraise } from '../../../shared/domain/evaluations.ts';
import { assertInOrder } from '../../../shared/domain/notices.ts';
import type { Stage } from '../../../shared/domain/procedure.ts';
import { fractionText } from '../../../shared/domain/sentences.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Text } from '../../../shared/values.ts';
import { assertRecords, throughGate } from '../road/gates.ts';
import { findAtKind, findHere, type Here } from '../road/here.ts';
import { conclude } from '../road/moves.ts';
import { countedStep, type Judged, plainStep } from '../road/result.ts';
import type { UseCases } from '../use-cases.ts';
import { inBoth } from '../words.ts';

export const implementations: UseCases<Contract['implementations']> = {
  accept(tx, input, call) {
    const found = findHere(tx, call, input.matterId, 'matters.decide');
    const rectified = isRectifying(found);
    const here = rectified
      ? findAtKind(tx, call, input.matterId, 'evaluate', 'matters.decide')
      : findAtKind(tx, call, input.matterId, 'implement', 'matters.decide');
    if (input.finishedOn > tx.today) refuse('dates.inFuture', { name: 'finishedOn', day: input.finishedOn });
    assertInOrder('openedOn', here.run.openedOn, 'finishedOn', input.finishedOn);
    if (!rectified) throughGate(tx, here, () => assertRecords(tx, here, 'end'));
    tx.results.insertImplementation({
      id: newId(),
      matterId: input.matterId,
      runId: here.run.id,
      finishedOn: input.finishedOn,
      acceptedOn: tx.today,
      note: input.note ?? '',
    });
    tx.record({
      type: 'implementations.accepted',
      subject: input.matterId,
      data: { finishedOn: input.finishedOn, rectified },
    });
    if (rectified) {
      tx.matters.update(input.matterId, {}, tx.now);
      return plainStep(here.procedure, 'accepted', here.stage.key, 'accepted');
    }
    const stage = conclude(tx, here, { end: 'passed', outcome: 'accepted', on: tx.today });
    return plainStep(here.procedure, 'accepted', stage, 'accepted');
  },
};

/** After an appraisal that did not pass, the works are put right while the matter stands at the appraisal. */
const isRectifying = (here: Here): boolean => {
  const stage = here.procedure.stages.find((one) => one.key === here.matter.stage);
  return (
    stage?.kind === 'evaluate' && here.runs.some((run) => run.stage === stage.key && run.state === 'failed')
  );
};

export const evaluations: UseCases<Contract['evaluations']> = {
  count(tx, { matterId, ...appraisal }, call) {
    const here = findAtKind(tx, call, matterId, 'evaluate', 'matters.decide');
    const rule = here.stage.evaluation ?? refuse('procedures.broken', { faults: ['appraisalMissing'] });
    // The figures are judged first: whatever is set aside, they must add up.
    let judged = appraise({ ...rule, answers: 0 }, appraisal);
    throughGate(tx, here, () => {
      judged = appraise(rule, appraisal);
    });
    throughGate(tx, here, () => assertRecords(tx, here, 'end'));
    const verdict = { heads: judged.verdict, area: null };
    tx.results.insertEvaluation({
      id: newId(),
      matterId,
      runId: here.run.id,
      countedOn: tx.today,
      ...appraisal,
      verdict: JSON.stringify(verdict),
    });
    const { carried } = judged.verdict;
    const sentence = appraisalSentence(here.stage, judged);
    const quorum = {
      heads: {
        base: appraisal.households ?? judged.answers,
        present: judged.answers,
        needed: judged.neededAnswers,
        held: judged.answers >= judged.neededAnswers,
      },
      area: null,
    };
    const result: Judged & { sentence: Text } = {
      form: null,
      quorum,
      verdict,
      outcome: carried ? 'carried' : 'notCarried',
      chosen: [],
      options: [],
      meetings: 0,
      recused: 0,
      sentence,
    };
    tx.record({ type: 'evaluations.counted', subject: matterId, data: { ...appraisal, ...judged.verdict } });
    const stage = conclude(tx, here, {
      end: carried ? 'passed' : 'failed',
      outcome: carried ? 'carried' : 'notCarried',
      on: tx.today,
      result,
    });
    return countedStep(result, sentence, stage);
  },
};

type Appraised = ReturnType<typeof appraise>;

/** 有效评议…份，…: what an appraisal came to, kept with its run. */
export function appraisalSentence(stage: Stage, { answers, neededAnswers, verdict }: Appraised): Text {
  const pass = stage.evaluation?.pass;
  return inBoth((say) => {
    const figures = {
      answers,
      neededAnswers,
      for: verdict.for,
      needed: verdict.needed,
      fraction: pass ? fractionText(say, pass) : '',
    };
    return say('end', {
      text: say('steps.appraisal', figures) + say(verdict.carried ? 'carried' : 'notCarried'),
    });
  });
}
