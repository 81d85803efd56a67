import type { Outputs } from '../../../shared/contract/index.ts';
import type { CaseBallot, CaseMeeting, CaseStep } from './case-file.ts';
import type { CaseDesk } from './desk.ts';

export type StepAnswer = Outputs['matters']['register'];

/** Plays one step through the method of the contract that the screens call for it. */
export function act({ desk }: CaseDesk, matterId: string, step: CaseStep): Promise<StepAnswer> {
  switch (step.do) {
    case 'register':
      return desk.matters.register({ matterId });
    case 'conclude':
      return desk.matters.conclude({
        matterId,
        stage: step.stage,
        outcome: step.outcome,
        reason: step.reason ?? '',
      });
    case 'meet':
      return desk.meetings.hold({
        matterId,
        stage: step.stage,
        noticedOn: step.noticedOn,
        heldOn: step.on,
        urgentReason: step.urgentReason ?? '',
        meetings: step.meetings.map(heldMeeting),
      });
    case 'file':
      return desk.filings.send({ matterId });
    case 'receipt':
      return desk.filings.acknowledge({ matterId, number: step.number });
    case 'return':
      return desk.filings.return({ matterId, reason: step.reason });
    case 'post':
      return desk.notices.post({ matterId, stage: step.stage, from: step.from, until: step.until });
    case 'object':
      return desk.notices.object({ matterId, stage: step.stage, text: step.text });
    case 'answer':
      return desk.notices.answer({ matterId, stage: step.stage, answer: step.text ?? '已答复' });
    case 'finish':
      return desk.notices.finish({ matterId, stage: step.stage });
    case 'implement':
      return desk.implementations.accept({ matterId, finishedOn: step.finishedOn });
    case 'evaluate': {
      const { issued, returned, invalid, satisfied, basicallySatisfied, dissatisfied } = step;
      const households = step.households ?? null;
      return desk.evaluations.count({
        matterId,
        issued,
        returned,
        invalid,
        satisfied,
        basicallySatisfied,
        dissatisfied,
        households,
      });
    }
    case 'archive':
      return desk.matters.archive({ matterId });
  }
}

type Held = Parameters<CaseDesk['desk']['meetings']['hold']>[0]['meetings'][number];

function heldMeeting(meeting: CaseMeeting): Held {
  const heads =
    'heads' in meeting
      ? meeting.heads
      : { due: meeting.due, present: meeting.present, recused: meeting.recused, members: meeting.members };
  const recused = heads.recused || (meeting.recused ?? 0);
  return {
    body: meeting.body,
    heads: { ...heads, recused },
    area: 'area' in meeting ? meeting.area : null,
    excused: 'excused' in meeting ? meeting.excused : 0,
    ballot: meeting.ballot ? heldBallot(meeting.ballot) : null,
  };
}

function heldBallot(ballot: CaseBallot): Held['ballot'] {
  if ('options' in ballot) {
    const marks = Object.values(ballot.options).reduce((sum, votes) => sum + votes, 0);
    const count = { options: ballot.options, papers: papersOf(ballot, marks) };
    return { kind: 'choice', method: ballot.method, choose: ballot.choose, count, second: count };
  }
  const heads =
    'heads' in ballot ? ballot.heads : { for: ballot.for, against: ballot.against, abstain: ballot.abstain };
  const area = 'area' in ballot ? ballot.area : null;
  const count = { heads, area, papers: papersOf(ballot, heads.for + heads.against + heads.abstain) };
  // The case tells the agreed count; both who counted are taken to have found it.
  return { kind: 'yesNo', method: ballot.method, count, second: count };
}

/** Papers are checked only where the case tells of them; what it leaves out follows from the rest. */
function papersOf(ballot: CaseBallot, valid: number) {
  const { issued, returned, blank, invalid } = ballot;
  if (issued === undefined && returned === undefined && blank === undefined && invalid === undefined)
    return null;
  const back = returned ?? valid + (blank ?? 0) + (invalid ?? 0);
  return { issued: issued ?? back, returned: back, blank: blank ?? 0, invalid: invalid ?? 0 };
}
