import { isCount, type Threshold } from './fractions.ts';
import { CLOSED_REJECTED, END, type Procedure, type Stage } from './procedure.ts';

/** One thing wrong with a procedure; `rule` is a key of the words in `procedures.json`. */
export interface FrameFault {
  readonly rule: FrameRule;
  readonly stage: string | null;
}

export const FRAME_RULES = [
  'noStages',
  'keyTwice',
  'nameMissing',
  'intakeNotFirst',
  'archiveNotLast',
  'notOneResolve',
  'noPartyBeforeResolve',
  'filingNotAfterResolve',
  'notTwoNotices',
  'firstNoticeNotAfterFiling',
  'secondNoticeNotAfterImplement',
  'notOneImplement',
  'nextUnknown',
  'nextNotForward',
  'failForward',
  'ballotWithoutRule',
  'fractionWrong',
  'quorumBelowLaw',
  'passBelowLaw',
  'noticeBelowLaw',
  'appraisalMissing',
  'daysWrong',
] as const;
export type FrameRule = (typeof FRAME_RULES)[number];

/** All faults of the frame; empty when the procedure may be used. */
export function faultsOf(procedure: Procedure): FrameFault[] {
  if (procedure.stages.length === 0) return [{ rule: 'noStages', stage: null }];
  return [...orderFaults(procedure), ...procedure.stages.flatMap((stage) => stageFaults(procedure, stage))];
}

function orderFaults({ stages }: Procedure): FrameFault[] {
  const faults: FrameFault[] = [];
  const fault = (rule: FrameRule, stage: string | null = null) => faults.push({ rule, stage });
  const places = (kind: Stage['kind']) =>
    stages.flatMap((stage, place) => (stage.kind === kind ? [place] : []));
  const [resolve = -1, ...moreResolve] = places('resolve');
  const [filing = -1, ...moreFilings] = places('file');
  const notices = places('publish');
  const [implement = -1, ...moreImplement] = places('implement');
  if (stages[0]?.kind !== 'intake' || places('intake').length !== 1) fault('intakeNotFirst');
  if (stages.at(-1)?.kind !== 'archive' || places('archive').length !== 1) fault('archiveNotLast');
  if (resolve < 0 || moreResolve.length > 0) fault('notOneResolve');
  if (!stages.slice(0, Math.max(resolve, 0)).some((stage) => stage.party)) fault('noPartyBeforeResolve');
  if (filing < resolve || moreFilings.length > 0) fault('filingNotAfterResolve');
  if (notices.length !== 2) fault('notTwoNotices');
  if ((notices[0] ?? -1) < filing) fault('firstNoticeNotAfterFiling');
  if (implement < 0 || moreImplement.length > 0) fault('notOneImplement');
  if ((notices[1] ?? -1) < implement || (notices[0] ?? -1) > implement)
    fault('secondNoticeNotAfterImplement');
  return faults;
}

function stageFaults({ stages }: Procedure, stage: Stage): FrameFault[] {
  const faults: FrameFault[] = [];
  const fault = (rule: FrameRule) => faults.push({ rule, stage: stage.key });
  const place = stages.indexOf(stage);
  const placeOf = (key: string) => stages.findIndex((other) => other.key === key);
  if (placeOf(stage.key) !== place) fault('keyTwice');
  if (stage.name['zh-CN'].trim() === '' || stage.key.trim() === '') fault('nameMissing');
  const last = place === stages.length - 1;
  if (last ? stage.onPass !== END : placeOf(stage.onPass) < 0) fault('nextUnknown');
  else if (!last && placeOf(stage.onPass) !== place + 1) fault('nextNotForward');
  if (stage.onFail !== CLOSED_REJECTED && placeOf(stage.onFail) < 0) fault('nextUnknown');
  if (placeOf(stage.onFail) > place) fault('failForward');
  if (stage.ending === 'ballot' && !stage.forms.every((form) => form.pass !== null))
    fault('ballotWithoutRule');
  if (stage.ending === 'ballot' && stage.forms.length === 0) fault('ballotWithoutRule');
  if (stage.kind === 'evaluate' && stage.evaluation === undefined) fault('appraisalMissing');
  if (stage.kind === 'publish' && (stage.notice?.days ?? 0) < 15) fault('noticeBelowLaw');
  if (!thresholdsOf(stage).every(isProper)) fault('fractionWrong');
  if (!daysOf(stage).every(isCount)) fault('daysWrong');
  if (stage.kind === 'resolve') faults.push(...legalFloor(stage));
  return faults;
}

/** 居民委员会组织法 art. 27, 29 and 民法典 art. 278: a local rule may ask for more, never for less. */
function legalFloor(stage: Stage): FrameFault[] {
  return stage.forms.flatMap((form) => {
    const faults: FrameFault[] = [];
    const quorumFloor = form.resolveBy?.includes('residents')
      ? { numerator: 1, denominator: 2 }
      : { numerator: 2, denominator: 3 };
    const special = form.resolveBy?.includes('owners_special');
    const passFloor = special ? { numerator: 3, denominator: 4 } : { numerator: 1, denominator: 2 };
    if (form.quorum === null || isLess(form.quorum.threshold, quorumFloor))
      faults.push({ rule: 'quorumBelowLaw', stage: stage.key });
    if (form.pass === null || isLess(form.pass.threshold, passFloor) || isBareHalf(form.pass.threshold)) {
      faults.push({ rule: 'passBelowLaw', stage: stage.key });
    }
    return faults;
  });
}

const isLess = ({ fraction }: Threshold, floor: Threshold['fraction']): boolean =>
  fraction.numerator * floor.denominator < floor.numerator * fraction.denominator;

/** "At least half" is less than the "more than half" that decides. */
const isBareHalf = ({ comparator, fraction }: Threshold): boolean =>
  comparator === 'atLeast' && fraction.numerator * 2 === fraction.denominator;

const isProper = ({ fraction }: Threshold): boolean =>
  isCount(fraction.numerator) &&
  fraction.numerator > 0 &&
  isCount(fraction.denominator) &&
  fraction.numerator <= fraction.denominator;

const thresholdsOf = (stage: Stage): Threshold[] => [
  ...stage.forms.flatMap((form) =>
    [form.quorum?.threshold, form.pass?.threshold].filter((one) => one !== undefined),
  ),
  ...(stage.evaluation ? [stage.evaluation.households, stage.evaluation.pass] : []),
];

const daysOf = (stage: Stage): number[] => [
  ...stage.forms.map((form) => form.noticeDays),
  stage.limit?.count ?? 0,
  stage.notice?.days ?? 0,
  stage.notice?.ownersDays ?? 0,
  stage.filing?.answerLimit.count ?? 0,
];
