import type { KeptCount } from '../../../electron/host/road/counting.ts';
import { judgeYesNo, quorumBoth } from '../../../electron/host/road/counting.ts';
import type { Judged } from '../../../electron/host/road/result.ts';
import type { YesNo } from '../../../shared/domain/ballots.ts';
import { bodyKindOf } from '../../../shared/domain/bodies.ts';
import { type BodyKind, formFor, type MeetingForm } from '../../../shared/domain/procedure.ts';
import { type BallotResult, isHeld, judge, type MeetingResult } from '../../../shared/domain/sittings.ts';
import type { Id } from '../../../shared/values.ts';
import { dayText } from './calendar.ts';
import { type Matter, nextMs, record } from './matter.ts';

export interface Sitting {
  readonly bodyId: Id | null;
  readonly body: string;
  readonly kind: BodyKind;
  readonly due: number;
}
export type Mood = 'yes' | 'no' | 'tooFew' | 'noVote';

/** Holds meetings for the open stage as the program stores them, and answers what they come to. */
export function hold(matter: Matter, sittings: readonly Sitting[], mood: Mood, round = 1): Judged {
  const results = sittings.map((sitting) => holdOne(matter, sitting, mood, round));
  const combine = matter.stage.combine === 'sum' ? 'sum' : 'each';
  const { outcome, quorum, verdict, chosen } = judge(results, combine, matter.stage.mustMeet);
  const form = results[0]?.form.key ?? null;
  return { form, quorum, verdict, outcome, chosen, options: [], meetings: results.length, recused: 0 };
}

function holdOne(matter: Matter, sitting: Sitting, mood: Mood, round: number): MeetingResult {
  const { town, stage, run, clerk, community, day } = matter;
  const { chance, ledger } = town;
  const form = formFor(stage, sitting.kind, matter.resolveBy) as MeetingForm;
  const isArea = form.measure === 'headsAndArea';
  const absent = mood === 'tooFew' ? Math.ceil(sitting.due / 2) : chance.below(Math.ceil(sitting.due / 5));
  const present = sitting.due - absent;
  const heads = { due: sitting.due, present, recused: 0 };
  const area = isArea ? { due: sitting.due * 8450, present: present * 8450, recused: 0 } : null;
  const roll = { heads, area };
  const quorum = quorumBoth(form, roll);
  const ms = nextMs(matter);
  const id = town.key(ms);
  const state = isHeld(quorum) ? 'held' : 'lapsed';
  const [heldOn, noticedOn] = [dayText(day), dayText(day - Math.max(3, form.noticeDays))];
  ledger.insert(
    'meetings',
    id,
    matter.id,
    run.id,
    community.id,
    round,
    sitting.bodyId,
    sitting.body,
    sitting.kind,
    form.key,
    state,
    heldOn,
    `${community.name}议事厅`,
    noticedOn,
    heads.due,
    present,
    Math.min(2, absent),
    0,
    area?.due ?? null,
    area?.present ?? null,
  );
  const type = state === 'held' ? 'meetings.held' : 'meetings.lapsed';
  const { body } = sitting;
  record(matter, clerk, type, {
    meetingId: id,
    body,
    stage: stage.key,
    heldOn,
    noticedOn,
    due: heads.due,
    present,
  });
  const votes = mood === 'noVote' || state === 'lapsed' ? [] : [vote(matter, id, form, roll, mood)];
  return { body, bodyKind: sitting.kind, form, quorum, ballots: votes };
}

type Roll = Parameters<typeof judgeYesNo>[1];

function vote(matter: Matter, meetingId: Id, form: MeetingForm, roll: Roll, mood: Mood): BallotResult {
  const { town, clerk } = matter;
  const { present } = roll.heads;
  const isPaper = roll.area === null && present > 30;
  const blank = isPaper ? town.chance.below(2) : 0;
  const against = mood === 'no' ? Math.ceil(present * 0.7) : town.chance.below(Math.ceil(present / 10));
  const abstain = town.chance.below(Math.ceil(present / 20));
  const heads = { for: present - against - abstain - blank, against, abstain };
  const papers = isPaper ? { issued: present, returned: present, blank, invalid: 0 } : null;
  const area = roll.area === null ? null : squareMetres(heads);
  const { result, count } = judgeYesNo(form, roll, { heads, papers, area }, 'adopt');
  const method = isPaper ? 'paper' : 'hands';
  const ms = nextMs(matter);
  const [motionId, ballotId] = [town.key(ms), town.key(ms)];
  const { ledger } = town;
  ledger.insert('motions', motionId, meetingId, 1, matter.title, 'yesNo', 'adopt', 1, '[]');
  const texts = [roll, count, result].map((one) => JSON.stringify(one)) as [string, string, string];
  ledger.insert('ballots', ballotId, motionId, method, 'closed', ...texts);
  if (isPaper) countTwice(matter, ballotId, count);
  record(matter, clerk, 'ballots.closed', { meetingId, ballotId, method, roll, count, result });
  return result;
}

/** Teller and scrutineer, each alone, with the same figures. */
function countTwice(matter: Matter, ballotId: Id, { heads, papers }: KeptCount): void {
  const { town, clerk, secretary } = matter;
  const text = JSON.stringify({ heads, area: null, papers });
  town.ledger.insert('paper_counts', ballotId, 'teller', clerk.name, clerk.accountId, text);
  town.ledger.insert('paper_counts', ballotId, 'scrutineer', secretary.name, secretary.accountId, text);
}

const squareMetres = (heads: YesNo) => ({
  for: `${heads.for * 84}.00`,
  against: `${heads.against * 84}.00`,
  abstain: `${heads.abstain * 84}.00`,
});

/** The bodies a stage convenes for a matter. */
export function bodiesOf(matter: Matter): Sitting[] {
  const { stage, community, grid, resolveBy } = matter;
  const { bodies, grids } = community;
  const known = ({ id, name, kind, voters }: (typeof bodies)['council']): Sitting => ({
    bodyId: id,
    body: name,
    kind,
    due: voters,
  });
  if (stage.kind === 'resolve') {
    if (resolveBy === 'representatives') return [known(bodies.representatives)];
    if (resolveBy === 'residents')
      return [{ ...known(bodies.residents), due: Math.round(community.households / 8) }];
    return [
      {
        bodyId: bodies.owners.id,
        body: `${grid.compounds[0]}业主大会`,
        kind: 'owners',
        due: matter.households,
      },
    ];
  }
  if (stage.mustMeet.length > 0) {
    return stage.mustMeet.map((kind) =>
      kind === 'residents_committee'
        ? known(bodies.residents_committee)
        : kind === 'party_congress'
          ? named('社区党员代表会议', 48)
          : known(bodies.party_committee),
    );
  }
  if (stage.key !== 'party_review') return [known(bodies.party_committee)];
  return matter.level === 'grid' ? [known(grid.branch)] : grids.map((one) => known(one.branch));
}

const named = (body: string, due: number): Sitting => ({ bodyId: null, body, kind: bodyKindOf(body), due });
